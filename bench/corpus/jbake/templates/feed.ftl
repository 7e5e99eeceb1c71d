<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Công khai</title>
<id>${config.site_host}/</id>
<#list published_content as notice><#if notice?index lt 50>
<entry>
<title>${notice.title?xml}</title>
<id>${config.site_host}/${notice.uri}</id>
<updated>${notice.date?string("yyyy-MM-dd")}T00:00:00+07:00</updated>
<link href="${config.site_host}/${notice.uri}"/>
<summary>${notice.lead?xml}</summary>
</entry>
</#if></#list>
</feed>
