<#-- Below the login: the way in for whoever has none yet. The form is the portal's, not Keycloak's. -->
<#macro content>
<#if (pageId!"") == "login" && client?? && client.baseUrl?has_content>
<p class="kontor-register">${msg("kontorNoAccess")} <a id="kontor-register" href="${client.baseUrl?remove_ending("/")}/register">${msg("kontorRegister")}</a></p>
</#if>
</#macro>
