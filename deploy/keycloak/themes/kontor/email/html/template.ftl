<#-- The button has the supplier's colour, if it names one as a web page does (F-023), and words that can be read on it. -->
<#function channel color at>
  <#local digits = "0123456789abcdef">
  <#return digits?index_of(color[at]) * 16 + digits?index_of(color[at + 1])>
</#function>
<#function ink color>
  <#return ((299 * channel(color, 1) + 587 * channel(color, 3) + 114 * channel(color, 5)) > 140000)?then("#1c2530", "#ffffff")>
</#function>
<#macro emailLayout>
<#local body><#nested></#local>
<#local wanted = (properties.buttonColor!"")?lower_case>
<#local color = wanted?matches("#[0-9a-f]{6}")?then(wanted, "#1b6373")>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light">
</head>
<body style="margin:0;background:#f4f6f8">
  <#-- some readers take away what the body looks like -->
  <div style="padding:32px 16px;background:#f4f6f8;color:#1c2530;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
    <div style="max-width:520px;margin:0 auto">
      <p style="margin:0 0 16px;font-size:20px;font-weight:600">${realmName!"Kontor"}</p>
      <div style="padding:8px 28px;background:#ffffff;border:1px solid #dde3e9;border-radius:8px">
        ${body?markup_string?replace("background:#1b6373;color:#ffffff", "background:" + color + ";color:" + ink(color))?no_esc}
      </div>
    </div>
  </div>
</body>
</html>
</#macro>
