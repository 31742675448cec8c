// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Signs of trouble in a policy that loads. None of them changes a verdict.
constexpr Entry kEntries[] = {
    {"policy.tenant-unbound", Basis::Inferred, "",
        WORDS("The agent chooses its tenant: {domain} is open"),
        WORDS("The signed document names a subscription and no tenant; tenant_domain is the "
              "agent's own word. With {count} tenants and no restrictToSubscriptions here, a "
              "machine of any subscription can claim {domain} and be given its tenant id, unless "
              "the server always looks the machine up with a credential of that tenant."),
        WORDS("List the tenant's subscriptions under restrictToSubscriptions."),
        "product documentation, Azure IMDS, security considerations"},
    {"policy.subscriptions-open", Basis::Documented, "",
        WORDS("Any subscription may attest as {domain}"),
        WORDS("There is no restrictToSubscriptions. The signed document names no tenant, so only "
              "a lookup of the machine with a credential of {tenantId} tells its machines from "
              "those of other tenants."),
        WORDS("List the tenant's subscriptions under restrictToSubscriptions."),
        "product documentation, Azure IMDS, security considerations"},
    {"policy.subscription-two-tenants", Basis::Inferred, "",
        WORDS("A subscription under two tenants"),
        WORDS("{subscription} is allowed for {domain} and, in line {line}, for {other}. A "
              "subscription belongs to one tenant, so its machines can claim the other as well."),
        WORDS("Keep it under the tenant that it belongs to: az account show --query tenantId "
              "--subscription ID, with its id for ID."),
        "Azure documentation, subscriptions and tenants"},
    {"policy.subscription-twice", Basis::Inferred, "", WORDS("A subscription twice in one list"),
        WORDS("{subscription} stands in the list of {domain} already."), "", ""},
    {"policy.not-guid", Basis::Inferred, "", WORDS("\"{value}\" is no GUID"),
        WORDS("Azure writes {key} as a GUID: 8-4-4-4-12 hexadecimal digits. Something else never "
              "equals what a document or a token holds."),
        WORDS("Copy the id itself, without path or braces."), "RFC 9562, section 4"},
    {"policy.surrounding-space", Basis::Inferred, "", WORDS("White space around \"{value}\""),
        WORDS("It belongs to the value of {key}, which is compared with it."), WORDS("Remove it."),
        ""},
    {"policy.domain-form", Basis::Documented, "tenant domain is not configured",
        WORDS("Agents have to write \"{domain}\" just so"),
        WORDS("Domains are compared exactly, and this one has upper-case letters or a dot at its "
              "end."),
        WORDS("Write the domain in lower case without a dot at the end, here and in the agents' "
              "configuration."),
        "product documentation, Azure IMDS, troubleshooting"},
    {"policy.domain-other-cloud", Basis::Inferred, "",
        WORDS("\"{domain}\" looks like a tenant of {other}"),
        WORDS("cloudEnvironment is {cloud}, whose machines sign with another name. Documents of "
              "{other} fail with a SAN mismatch."),
        WORDS("Set cloudEnvironment to {other}, or correct the domain."),
        "product documentation, Azure IMDS, troubleshooting"},
    {"policy.domain-twice", Basis::Inferred, "", WORDS("Two tenants differ only by case"),
        WORDS("\"{domain}\" and \"{other}\" are two keys here and one domain everywhere else. "
              "Which of them judges depends on how the agent spells it."),
        WORDS("Keep one of them."), "RFC 4343, section 3"},
    {"policy.cloud-closed", Basis::Inferred, "", WORDS("{cloud} was closed"),
        WORDS("The value is documented, but this cloud was shut down in October 2021: no machine "
              "can attest from it."),
        WORDS("Choose the cloud in which the machines run."),
        "Azure documentation, sovereign clouds"},
    {"policy.tag-twice", Basis::Inferred, "", WORDS("A tag key twice"),
        WORDS("\"{tag}\" stands in the list already. Azure ignores the case of tag names."), "",
        "Azure documentation, tag resources"},

    {"policy.v2-default-audience", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("A version 2 issuer with the default audience"),
        WORDS("Tokens of {issuer} carry the application's client id as audience, as a rule; the "
              "entry expects {audience}, which then no token has."),
        WORDS("Set audience to the client id of the app registration, or remove issuerURL if "
              "accessTokenAcceptedVersion is not 2."),
        "Microsoft identity platform, access token claims (aud)"},
    {"policy.v2-uri-audience", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("A version 2 issuer with a URI as audience"),
        WORDS("Tokens of {issuer} carry the application's client id as audience, as a rule, and "
              "not a URI such as {audience}."),
        WORDS("Look at the aud claim of a real token, and write what stands there."),
        "Microsoft identity platform, access token claims (aud)"},
    {"policy.v1-guid-audience", Basis::Inferred, "",
        WORDS("A version 1 issuer with a client id as audience"),
        WORDS("Tokens of {issuer} carry the audience that the agent asked for. They hold "
              "{audience} only if agents ask for it in that form."),
        "", "Microsoft identity platform, access token claims (aud)"},
    {"policy.default-issuer-other-cloud", Basis::Inferred, "",
        WORDS("The default issuer does not serve {cloud}"),
        WORDS("issuerURL defaults to {issuer}. In {cloud} tokens come from {expected}."),
        WORDS("Set issuerURL to {expected}."), "Microsoft identity platform, national clouds"},
    {"policy.issuer-not-of-tenant", Basis::Inferred, "", WORDS("The issuer is another tenant's"),
        WORDS("{issuer} is not an issuer of {tenantId}. A token's tid and issuer are always of "
              "one tenant, so no token matches this entry."),
        WORDS("Write the same tenant in tenantID and issuerURL."),
        "Microsoft identity platform, validate tokens"},
    {"policy.issuer-trailing-slash", Basis::Inferred, "", WORDS("The issuer's slash at the end"),
        WORDS("\"{issuer}\" differs from Entra's \"{expected}\" by the slash at its end. Version 1 "
              "has one and version 2 has none; issuers are compared exactly."),
        WORDS("Write \"{expected}\"."), "OpenID Connect Core 1.0, section 3.1.3.7"},
    {"policy.issuer-case", Basis::Inferred, "", WORDS("The issuer's letters"),
        WORDS("\"{issuer}\" differs from Entra's \"{expected}\" by case. Issuers are compared "
              "exactly."),
        WORDS("Write \"{expected}\"."), "OpenID Connect Core 1.0, section 3.1.3.7"},
    {"policy.issuer-unknown", Basis::Inferred, "", WORDS("Not an issuer of Entra ID"),
        WORDS("\"{issuer}\" has none of the forms of Entra's clouds: "
              "https://sts.windows.net/<tenantId>/ and "
              "https://login.microsoftonline.com/<tenantId>/v2.0 in the public one."),
        WORDS("Look at the iss claim of a real token, and write what stands there."),
        "Microsoft identity platform, access token claims (iss)"},
    {"policy.audience-trailing-slash", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The audience's slash at the end"),
        WORDS("\"{audience}\" and \"{expected}\" differ by it, and audiences are compared "
              "exactly."),
        WORDS("Write the identifier URI as the app registration has it, alike everywhere."),
        "product documentation, Azure MSI, troubleshooting"},
    {"policy.audience-case", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The audience's letters"),
        WORDS("\"{audience}\" and \"{expected}\" differ by case, and audiences are compared "
              "exactly."),
        WORDS("Write the identifier URI as the app registration has it, alike everywhere."),
        "product documentation, Azure MSI, troubleshooting"},
    {"policy.default-audience-upper-case", Basis::Inferred,
        "Attestor rejected proof, policy failed",
        WORDS("Upper-case letters get into the default audience"),
        WORDS("The audience defaults to {audience}, with the tenant as it is written here. The "
              "documented script registers {expected}, and audiences are compared exactly."),
        WORDS("Write tenantID in lower case."), "product documentation, Azure MSI, prerequisites"},
    {"policy.principal-is-tenant", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("principalID holds the tenant's id"),
        WORDS("{principalId} stands in both keys. A managed identity has an object id of its "
              "own."),
        WORDS("Write the object id: az identity show --name NAME --resource-group GROUP --query "
              "principalId (az vm identity show for one that a machine has of itself)."),
        "product documentation, Azure MSI, troubleshooting"},
    {"policy.entry-twice", Basis::Inferred, "", WORDS("The same entry twice"),
        WORDS("An entry with the same tenant, principal, audience and issuer stands in line "
              "{line}."),
        WORDS("Remove one of them."), ""},
    {"policy.name-twice", Basis::Inferred, "", WORDS("Two policies named \"{name}\""),
        WORDS("The other one stands in line {line}. Reports name a policy by this."),
        WORDS("Give each policy a name of its own."), ""},
    {"policy.attestor-twice", Basis::Inferred, "", WORDS("\"{type}\" twice in one policy"),
        WORDS("All attestors of a policy have to pass, so one login would have to satisfy both. "
              "Alternatives are policies of their own."),
        "", "product documentation, agent attestation methods"},
};

} // namespace

std::span<const Entry> wordsLint()
{
    return kEntries;
}

} // namespace attest::explain
