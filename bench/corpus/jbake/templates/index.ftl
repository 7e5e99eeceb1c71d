<#import "layout.ftl" as layout>
<@layout.page title="Trang chủ">
<ol>
<#list published_content as notice><#if notice?index lt 20><@layout.row notice/></#if></#list>
</ol>
<ul>
<#list alltags as tag><li><a href="/danh-sach/${tag}.html">${tag}</a></li></#list>
</ul>
</@layout.page>
