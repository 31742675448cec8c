// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Reading a section, an agent's configuration, and making an identity.
constexpr Entry kEntries[] = {
    {"policy.unknown-key", Basis::Stricter, "", WORDS("There is no key \"{key}\" here"),
        WORDS("Keys that belong here are {known}. A key that is passed over changes nothing, so a "
              "misspelt one would leave out what it is there for."),
        WORDS("Remove the key[[, or write \"{nearest}\" if that is meant]]. Case counts."),
        "product documentation, server and agent configuration reference"},
    {"policy.misplaced-key", Basis::Stricter, "", WORDS("The key \"{key}\" belongs elsewhere"),
        WORDS("\"{key}\" belongs at {place}. Here it would change nothing; keys that belong here "
              "are {known}."),
        WORDS("Move it to {place}. Mostly it is indented too far, or not far enough."),
        "product documentation, server configuration reference"},
    {"policy.missing-key", Basis::Documented, "", WORDS("The key \"{key}\" is missing"),
        WORDS("This place needs the key \"{key}\", and it has no default."),
        WORDS("Add \"{key}\"."), "product documentation, server and agent configuration reference"},
    {"policy.wrong-type", Basis::Stricter, "", WORDS("A {expected} belongs here"),
        WORDS("Here stands a value of the kind \"{found}\", where \"{expected}\" is needed. "
              "Unquoted numbers and words like true or null are no text; a key with nothing "
              "behind its colon is null, which is not the same as leaving the key out."),
        WORDS("A text stands in double quotes; a list is written with each item on a line of its "
              "own behind \"- \", or as [\"a\", \"b\"]. Leave the key out where its default is "
              "meant."),
        "product documentation, server and agent configuration reference; YAML 1.2.2, section "
        "10.3"},
    {"policy.empty-text", Basis::Stricter, "", WORDS("An empty text"),
        WORDS("A text is due here and there is only white space. An empty identifier would match "
              "an empty claim."),
        WORDS("Write the value, or leave the key out where it has a default."),
        "product documentation, server and agent configuration reference"},
    {"policy.empty-list", Basis::Documented, "", WORDS("\"{key}\" is empty"),
        WORDS("At least one entry is required in \"{key}\"."), WORDS("Add an entry."),
        "product documentation, server configuration reference"},
    {"policy.empty-subscriptions", Basis::Stricter, "",
        WORDS("restrictToSubscriptions is an empty list"),
        WORDS("For {domain} an empty list can mean that no subscription may attest, or, like "
              "leaving the key out, that any may. A reader that guesses wrong opens the tenant, "
              "so this program refuses to guess."),
        WORDS("Leave the key out to allow any subscription; name the subscriptions to allow only "
              "these."),
        "product documentation, Azure IMDS, server configuration reference"},
    {"policy.merge-key", Basis::Stricter, "", WORDS("A merge key among the tenants"),
        WORDS("\"<<\" stands where a tenant's domain belongs. Readers of YAML 1.1 take it for an "
              "order to merge another mapping in; to those of YAML 1.2 it is a name. What a server "
              "would make of it is not known."),
        WORDS("Write out what was to be merged."), "YAML 1.2, section 1.2"},
    {"policy.unknown-cloud", Basis::Documented, "", WORDS("There is no cloud \"{value}\""),
        WORDS("cloudEnvironment is one of AzurePublicCloud, AzureChinaCloud, "
              "AzureUSGovernmentCloud and AzureGermanCloud, spelt exactly so."),
        WORDS("Write \"{nearest}\" if that is meant."),
        "product documentation, Azure IMDS, server configuration reference"},
    {"policy.unknown-section", Basis::Stricter, "", WORDS("There is no section \"{name}\""),
        WORDS("The product has no configuration section of this name. The nearest is "
              "\"{nearest}\"."),
        WORDS("Write \"{nearest}\" if that is meant. Policies for agents stand in "
              "\"AgentAttestation\"."),
        "product documentation, cluster configuration"},
    {"policy.section-not-evaluated", Basis::Inferred, "",
        WORDS("The section \"{name}\" is not evaluated here"),
        WORDS("This is one of the product's configuration sections, but not the one that decides "
              "over agents. Nothing in it was read."),
        "", "product documentation, cluster configuration"},
    {"policy.unknown-schema", Basis::Inferred, "", WORDS("The schema \"{schema}\" is not known"),
        WORDS("This program reads \"{name}\" in schema v1 alone. Another schema may give the same "
              "keys another meaning."),
        WORDS("Write \"v1\", unless your server's documentation says otherwise."),
        "product documentation, cluster configuration"},
    {"policy.attestor-not-evaluated", Basis::Inferred, "",
        WORDS("Attestors of type \"{type}\" are not evaluated here"),
        WORDS("The product has this attestor; this program verifies azure_imds and azure_msi. A "
              "policy that requires it can fail here, but cannot pass: its outcome stays open."),
        "", "product documentation, agent attestation methods"},
    {"policy.attestor-unknown", Basis::Inferred, "",
        WORDS("No attestor of type \"{type}\" is known"),
        WORDS("None of the product's attestors that are known here has this type; the nearest is "
              "\"{nearest}\". If the server does not know it either, no agent satisfies the "
              "policy."),
        WORDS("Write \"{nearest}\" if that is meant."),
        "product documentation, agent attestation methods"},

    {"policy.agent-no-attestors", Basis::Inferred, "", WORDS("No attestors in this configuration"),
        WORDS("Neither agent.auth.attestors (Helm values) nor agent-attestors (the Linux agent's "
              "file) is there, so the agent would offer nothing."),
        WORDS("Add the attestors in the form of your installation."),
        "product documentation, agent configuration"},
    {"policy.agent-both-forms", Basis::Stricter, "", WORDS("Helm and Linux forms in one file"),
        WORDS("The file holds \"agent\" as Helm values have it, and \"agent-attestors\" as the "
              "Linux agent has it. One of them is never read."),
        WORDS("Keep the form of your installation."), "product documentation, agent configuration"},
    {"policy.agent-several-selectors", Basis::Documented, "",
        WORDS("\"{first}\" and \"{second}\" at once"),
        WORDS("Only one of clientId, object_id and msi_res_id may select the managed identity."),
        WORDS("Keep one of them, or none for the default identity."),
        "product documentation, Azure MSI, agent configuration reference"},
    {"policy.agent-several-clusters", Basis::Inferred, "",
        WORDS("clusterId and clusterName at once"),
        WORDS("Either names the cluster; two could name two."), WORDS("Keep one of them."),
        "product release notes, agent configuration"},
    {"policy.agent-domain-unknown", Basis::Documented,
        "no cluster policy authorizes the provided attestors",
        WORDS("No policy knows the tenant domain \"{domain}\""),
        WORDS("tenant_domain has to be a key of the tenants map of some policy, exactly. The "
              "server answers \"tenant domain is not configured\"."),
        WORDS("Write a domain of the policy, or add this one to its tenants."),
        "product documentation, Azure IMDS, troubleshooting"},
    {"policy.agent-domain-near-miss", Basis::Documented,
        "no cluster policy authorizes the provided attestors",
        WORDS("The tenant domain is \"{known}\" in the policy"),
        WORDS("\"{domain}\" differs from it in case, in white space or in a trailing dot. Domains "
              "are compared exactly."),
        WORDS("Write \"{known}\" in the agent's configuration."),
        "product documentation, Azure IMDS, troubleshooting"},
    {"policy.agent-audience-unknown", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("No policy expects the audience \"{audience}\""),
        WORDS("The agent asks Entra for a token for this audience, and no entry of any policy "
              "accepts it."),
        WORDS("Use one audience on both sides, or leave it out on both for the default."),
        "product documentation, Azure MSI, troubleshooting"},
    {"policy.agent-audience-near-miss", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The audience is \"{known}\" in the policy"),
        WORDS("\"{audience}\" differs from it in case, in a slash at the end or in white space. "
              "Audiences are compared exactly."),
        WORDS("Write it alike on both sides, as the app registration has it."),
        "product documentation, Azure MSI, troubleshooting"},
    {"policy.agent-method-unused", Basis::Inferred, "", WORDS("No policy asks for \"{type}\""),
        WORDS("The agent offers this attestor, and none of the policies requires it."),
        WORDS("Add it to a policy, or take it out of the agent's configuration."),
        "product documentation, agent attestation methods"},

    {"policy.identity-no-trust-domain", Basis::Inferred, "", WORDS("There is no trust domain"),
        WORDS("An identity begins with spiffe:// and the name of the trust domain."),
        WORDS("Name the trust domain."), "SPIFFE-ID, section 2.1"},
    {"policy.identity-trust-domain", Basis::Inferred, "",
        WORDS("\"{trustDomain}\" is no trust domain"),
        WORDS("A trust domain is lower-case letters, digits, dots, dashes and underscores; "
              "\"{found}\" is none of these."),
        WORDS("Use the trust domain's name as it was made: in lower case, without scheme, port or "
              "path."),
        "SPIFFE-ID, section 2.1"},
    {"policy.identity-trust-domain-length", Basis::Inferred, "",
        WORDS("The trust domain is too long"),
        WORDS("It has {bytes} bytes, and {limit} are allowed."),
        WORDS("Use a shorter trust domain."), "SPIFFE-ID, section 2.3"},
    {"policy.identity-no-path", Basis::Inferred, "", WORDS("The template has no path"),
        WORDS("Without a path the identity would be that of the trust domain itself, which no "
              "workload may have."),
        WORDS("Write a path with a placeholder that tells machines apart, such as "
              "azure_imds.vm.id."),
        "X509-SVID, section 5.2; SPIFFE-ID, section 2.2"},
    {"policy.identity-no-leading-slash", Basis::Inferred, "",
        WORDS("The template does not begin with a slash"),
        WORDS("A template is the path of an identity, and paths begin with a slash."),
        WORDS("Put a slash before it."), "SPIFFE-ID, section 2.2"},
    {"policy.identity-trailing-slash", Basis::Inferred, "", WORDS("The template ends in a slash"),
        WORDS("A path must not end in a slash."), WORDS("Remove the slash at the end."),
        "SPIFFE-ID, section 2.2"},
    {"policy.identity-unclosed-placeholder", Basis::Inferred, "",
        WORDS("A placeholder is never closed"),
        WORDS("Two opening braces begin a placeholder; two closing ones are missing."),
        WORDS("Close the placeholder."), "product documentation, SPIFFE ID templates"},
    {"policy.identity-empty-placeholder", Basis::Inferred, "",
        WORDS("A placeholder without a name"), WORDS("There is nothing between the braces."),
        WORDS("Write the attribute's name between the braces."),
        "product documentation, SPIFFE ID templates"},
    {"policy.identity-missing-attribute", Basis::Inferred, "",
        WORDS("There is no attribute \"{placeholder}\""),
        WORDS(
            "The template asks for it, and none of the verified attestors gave it. Attributes "
            "that come from the Compute API are there only when the machine could be looked up; "
            "a tag is there only when attributeVMTagKeys names it and the machine has it.[[ There "
            "are {known}.]]"),
        WORDS(
            "[[Write \"{nearest}\" if that is meant. ]]Use an attribute that every machine of the "
            "policy has."),
        "product documentation, attributes available for SVID issuance"},
    {"policy.identity-multi-valued", Basis::Inferred, "",
        WORDS("\"{placeholder}\" has {count} values"),
        WORDS("An identity can hold one. Choosing among several would let the order decide who a "
              "machine is."),
        WORDS("Use an attribute with one value."),
        "product documentation, attributes available for SVID issuance"},
    {"policy.identity-empty-value", Basis::Inferred, "", WORDS("\"{placeholder}\" is empty"),
        WORDS("An empty value would give machines that differ in nothing else one identity, or "
              "an empty segment in the path."),
        WORDS("Give the attribute a value in Azure, or use another one."),
        "SPIFFE-ID, section 2.2"},
    {"policy.identity-value-has-slash", Basis::Inferred, "",
        WORDS("The value of \"{placeholder}\" holds a slash"),
        WORDS("\"{value}\" would add a segment to the path, and with it a place in the hierarchy "
              "that the template did not give."),
        WORDS("Use an attribute without slashes."), "SPIFFE-ID, section 2.2"},
    {"policy.identity-character", Basis::Inferred, "",
        WORDS("\"{found}\" cannot stand in an identity"),
        WORDS("\"{value}\"[[ (the value of {placeholder})]] holds a character other than letters, "
              "digits, dots, dashes and underscores. Azure allows more in names and tags than "
              "SPIFFE does in paths. Nothing is replaced: two names could become one."),
        WORDS("Use an attribute whose values are made of these characters, such as "
              "azure_imds.vm.id."),
        "SPIFFE-ID, section 2.2"},
    {"policy.identity-empty-segment", Basis::Inferred, "",
        WORDS("Two slashes with nothing between them"), WORDS("A path must have no empty segment."),
        WORDS("Remove one of the slashes."), "SPIFFE-ID, section 2.2"},
    {"policy.identity-dot-segment", Basis::Inferred, "", WORDS("A segment of dots alone"),
        WORDS("\"{value}\"[[ (the value of {placeholder})]] would be a step within the path, and "
              "paths of identities have none."),
        WORDS("Use another attribute, or put other characters beside it."),
        "SPIFFE-ID, section 2.2"},
    {"policy.identity-length", Basis::Inferred, "", WORDS("The identity is too long"),
        WORDS("It has {bytes} bytes, and {limit} is what every implementation has to take."),
        WORDS("Shorten the template."), "SPIFFE-ID, section 2.3"},
};

} // namespace

std::span<const Entry> wordsPolicy()
{
    return kEntries;
}

} // namespace attest::explain
