<#macro page title>
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title?html} – Công khai</title>
<link rel="stylesheet" href="/css/site.css">
</head>
<body>
<header><a href="/">Công khai</a></header>
<main>
<#nested>
</main>
<footer>Công khai</footer>
</body>
</html>
</#macro>
<#macro row notice>
<li><a href="/${notice.uri}">${notice.title?html}</a> <span>${notice.number}</span> <time>${notice.date?string("d/M/yyyy")}</time> ${notice.lead?html}</li>
</#macro>
