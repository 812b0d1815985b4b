# What `policy.jar` is made of

Every part that is not this project's own, with its licence. Whoever embeds the library takes on the same parts but
picocli and slf4j-nop. Made by the build, which fails on a licence that the project has not agreed to.

| part | version | licence |
|---|---|---|
<#list dependencyMap as entry>
<#assign part = entry.getKey()>
<#if part.groupId != "school.policy">
| `${part.groupId}:${part.artifactId}` | ${part.version} | ${entry.getValue()?join(", ")} |
</#if>
</#list>

Inside jackson-core stand parts of FastDoubleParser and Schubfach, and inside those others again, under MIT, BSD and Boost
licences. The licence texts and notices are in `META-INF` of the jar: `LICENSE` (Apache-2.0), `LICENSE.txt` (SLF4J),
`FastDoubleParser-LICENSE`, `FastDoubleParser-ThirdParty-LICENSE`, `Schubfach-LICENSE`, `NOTICE`.
