<#-- The button has the supplier's colour, if it names one as a web page does (F-023). -->
<#macro emailLayout>
<#local body><#nested></#local>
<#local wanted = properties.buttonColor!"">
<#local color = wanted?matches("#[0-9a-fA-F]{6}")?then(wanted, "#1b6373")>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<body style="margin:0;padding:32px 16px;background:#f4f6f8;color:#1c2530;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
  <div style="max-width:520px;margin:0 auto">
    <p style="margin:0 0 16px;font-size:20px;font-weight:650">${realmName!"Kontor"}</p>
    <div style="padding:8px 28px;background:#ffffff;border:1px solid #dde3e9;border-radius:8px">
      ${body?markup_string?replace("#1b6373", color)?no_esc}
    </div>
  </div>
</body>
</html>
</#macro>
