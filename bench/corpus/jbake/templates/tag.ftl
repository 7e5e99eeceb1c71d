<#import "layout.ftl" as layout>
<@layout.page title=tag>
<h1>${tag}</h1>
<ol>
<#list tagged_documents as notice><@layout.row notice/></#list>
</ol>
</@layout.page>
