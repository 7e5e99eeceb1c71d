<#import "layout.ftl" as layout>
<@layout.page title=content.title>
<article>
<h1>${content.title?html}</h1>
<dl>
<dt>Số</dt><dd>${content.number}</dd>
<dt>Ngày</dt><dd><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("d/M/yyyy")}</time></dd>
<dt>Huyện</dt><dd><a href="/danh-sach/${content.district}.html">${content.place?html}</a></dd>
<dt>Loại</dt><dd>${content.notice_type}</dd>
<#if content.meeting_date??><dt>Ngày họp</dt><dd>${content.meeting_date}</dd></#if>
<#if content.chair??><dt>Chủ trì</dt><dd>${content.chair?html}</dd></#if>
<dt>Người ký</dt><dd>${content.signer_authority?html} ${content.signer_title?html} ${content.signer?html}</dd>
</dl>
${content.body}
<h2>Nơi nhận</h2>
<p>${content.recipients?html}</p>
<nav>
<#if content.previousContent??><a rel="prev" href="/${content.previousContent.uri}">${content.previousContent.title?html}</a></#if>
<#if content.nextContent??><a rel="next" href="/${content.nextContent.uri}">${content.nextContent.title?html}</a></#if>
</nav>
</article>
</@layout.page>
