<#-- What a link in a mail leads to, and what Keycloak has to say without asking: the steps by name, and one button. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions?? && actionUri?has_content>
            ${msg("kontorStepsTitle")}
        <#elseif messageHeader??>
            ${kcSanitize(msg("${messageHeader}"))?no_esc}
        <#else>
            ${message.summary}
        </#if>
    <#elseif section = "form">
    <div id="kc-info-message">
        <#if requiredActions?? && actionUri?has_content>
            <p class="instruction">${msg("kontorSteps")}</p>
            <ol class="kontor-steps">
                <#list requiredActions as action>
                    <li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li>
                </#list>
            </ol>
        <#else>
            <p class="instruction">${message.summary}</p>
        </#if>
        <#if !(skipLink??)>
            <#if pageRedirectUri?has_content>
                <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${pageRedirectUri}">${msg("backToApplication")}</a>
            <#elseif actionUri?has_content>
                <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${actionUri}">${msg("proceedWithAction")}</a>
            <#elseif (client.baseUrl)?has_content>
                <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${client.baseUrl}">${msg("backToApplication")}</a>
            </#if>
        </#if>
    </div>
    </#if>
</@layout.registrationLayout>
