<#import "layout.ftl" as layout>
<@layout.page title="Lưu trữ">
<ol>
<#list published_content as notice><@layout.row notice/></#list>
</ol>
</@layout.page>
