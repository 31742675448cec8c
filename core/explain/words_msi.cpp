// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the stages of azure_msi and of the rules for tokens.

#include "explain/words.h"

#include <array>

namespace attest::explain {
namespace {

constexpr auto kEntries = std::to_array<Entry>({
    {"claims.aud-type", Basis::Inferred, "", WORDS("The audience claim is of the wrong type"),
        WORDS("aud has to be a string or a list of strings with at least one entry."),
        WORDS("Ask for a fresh token."), "RFC 7519 4.1.3"},
    {"claims.aud-too-many", Basis::Stricter, "",
        WORDS("The token names more audiences than are read"),
        WORDS("aud is a list of {count} entries, and at most {limit} are compared. Tokens of Entra "
              "name one."),
        WORDS("Make sure that this is an access token of Entra."), "RFC 7519 4.1.3"},
    {"claims.exp-missing", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The token does not expire"),
        WORDS("The token has no exp claim; access tokens always expire."),
        WORDS("Make sure that this is an access token of Entra."), "RFC 7519 4.1.4"},
    {"claims.expired", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token has expired"),
        WORDS("It expired at {expires}; the clock says {now}, with {leeway} seconds of leeway."),
        WORDS("Ask for a fresh token (the metadata service takes bypass_cache=true), and "
              "compare the clocks."),
        "RFC 7519 4.1.4"},
    {"claims.iss-type", Basis::Inferred, "", WORDS("The issuer claim is of the wrong type"),
        WORDS("iss has to be a string."), WORDS("Ask for a fresh token."), "RFC 7519 4.1.1"},
    {"claims.issued-in-the-future", Basis::Inferred, "",
        WORDS("The token was issued later than now"),
        WORDS("It says that it was issued at {issued}; the clock says {now}."),
        WORDS("Compare the clocks."), "RFC 7519 4.1.6"},
    {"claims.not-yet-valid", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The token is not valid yet"),
        WORDS("It is valid from {from}; the clock says {now}, with {leeway} seconds of leeway."),
        WORDS("Correct the clock of whoever verifies."), "RFC 7519 4.1.5"},
    {"claims.tid-missing", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token names no tenant"),
        WORDS("There is no tid claim, so no entry of the policy can be found for it."),
        WORDS("Make sure that this is a managed identity's access token of Entra."),
        "Microsoft identity platform, access token claims"},
    {"claims.tid-not-text", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The tenant claim is of the wrong type"), WORDS("tid has to be a string."),
        WORDS("Ask for a fresh token."), "Microsoft identity platform, access token claims"},
    {"claims.user-token", Basis::Inferred, "", WORDS("The token is a person's, not a machine's"),
        WORDS("The claim {claim} stands in tokens of people who signed in. A managed "
              "identity's token has none."),
        WORDS("Fetch the token from the metadata service of the machine, not from a "
              "signed-in command line."),
        "Microsoft identity platform, access token claims"},
    {"claims.wrong-type", Basis::Inferred, "", WORDS("A claim is of the wrong type"),
        WORDS("The claim {claim} is not of the type the standard gives it."),
        WORDS("Ask for a fresh token."), "RFC 7519 4.1"},
    {"header.algorithm-missing", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The token names no algorithm"), WORDS("The header has no alg of type string."),
        WORDS("Ask for a fresh token."), "RFC 7515 4.1.1"},
    {"header.algorithm-not-allowed", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The token's algorithm is not allowed"),
        WORDS("The header says {alg}; allowed is {allowed}. Entra signs with RS256, and a"
              " verifier that lets the token choose can be talked into anything."),
        WORDS("Make sure that this is a token of Entra."), "RFC 8725 3.1"},
    {"header.critical", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The header demands an extension"),
        WORDS("crit names extensions that have to be understood. None is understood here,"
              " and tokens of Entra use none."),
        WORDS("Make sure that this is a token of Entra."), "RFC 7515 4.1.11"},
    {"header.embedded-key", Basis::Stricter, "", WORDS("The header brings a key of its own"),
        WORDS("The header has {member}. A token must not say which key it is to be "
              "verified with."),
        WORDS("Make sure that this is a token of Entra, whose header names a key by kid alone."),
        "RFC 8725 3.10"},
    {"header.kid-missing", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The header names no key"), WORDS("Keys are selected by kid, and there is none."),
        WORDS("Make sure that this is a token of Entra."), "RFC 7515 4.1.4"},
    {"header.kid-not-text", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The header's key id is of the wrong type"), WORDS("kid has to be a string."),
        WORDS("Make sure that this is a token of Entra."), "RFC 7515 4.1.4"},
    {"header.type-unusual", Basis::Inferred, "", WORDS("Unusual token type"),
        WORDS("typ is {typ}; tokens of Entra say JWT."), "", "RFC 7519 5.1"},
    {"key.discovery-other-issuer", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The discovery document is another issuer's"),
        WORDS("It names {found}; the expected issuer is {expected}."),
        WORDS("Correct issuerURL in the policy, or find out who answers in the "
              "authority's place."),
        "OpenID Connect Discovery 1.0, 4.3"},
    {"key.discovery-unanswered", Basis::Inferred, "",
        WORDS("The issuer's discovery document is not at hand"),
        WORDS("[[{url} gave no answer that can be used (status: {status}).]][[The document at "
              "{unasked} was not given, and nobody was asked for it.]] The token was neither "
              "accepted nor refused."),
        WORDS("Give the authority's key set as a file. A server needs to reach the authority of "
              "its cloud."),
        "OpenID Connect Discovery 1.0, 4"},
    {"key.issuer-not-given", Basis::Inferred, "", WORDS("Nobody said whose tokens are expected"),
        WORDS("There is neither a policy nor an expected issuer, and no key set was given, so "
              "there is no telling where the keys are. The token's own word does not count: "
              "whoever forges one writes what he likes."),
        WORDS("Give the policy, or the issuer that is expected, or the key set."),
        "RFC 8725, section 3.8"},
    {"key.issuer-not-https", Basis::Stricter, "", WORDS("The issuer is no https address"),
        WORDS("{issuer} is not an https URL with a plain host, so its keys cannot be "
              "asked for safely."),
        WORDS("Correct issuerURL in the policy."), "OpenID Connect Discovery 1.0, 4"},
    {"key.jwks-host", Basis::Stricter, "", WORDS("The key set lies with another host"),
        WORDS("The discovery document sends to {url}; keys of this issuer lie with {host}"
              " over https."),
        WORDS("Find out who answers in the authority's place."), "OpenID Connect Discovery 1.0, 3"},
    {"key.jwks-refetched", Basis::Inferred, "", WORDS("The key set was fetched again"),
        WORDS("The key {kid} was not in the set at hand, so it was asked for once more, "
              "past the cache. Entra rolls its keys at any time."),
        "", "Microsoft identity platform, signing key rollover"},
    {"key.jwks-unanswered", Basis::Inferred, "", WORDS("The issuer's keys are not at hand"),
        WORDS("[[{url} gave no answer that can be used (status: {status}).]][[The key set at "
              "{unasked} was not given, and nobody was asked for it.]] The token was neither "
              "accepted nor refused."),
        WORDS("Give the authority's key set as a file. A server needs to reach the authority of "
              "its cloud."),
        "Microsoft identity platform, signing key rollover"},
    {"key.kid-ambiguous", Basis::Stricter, "", WORDS("Several keys have the token's key id"),
        WORDS("{count} usable keys are named {kid}. Which of them signs must not be a "
              "matter of choice."),
        WORDS("Fetch the key set from the authority itself."), "RFC 7517 4.5"},
    {"key.kid-unknown", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The key is not in the key set"),
        WORDS("The header names {kid}; none of the {keys} keys of the set has that id."),
        WORDS("Fetch the key set again: keys roll over. If it is fresh, the token is of "
              "another cloud or tenant than the set."),
        "Microsoft identity platform, signing key rollover"},
    {"key.other-issuer", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("The key is of another issuer"),
        WORDS("The key {kid} may sign for {found}; the token is judged for {expected}. "
              "Public key sets carry keys of other clouds and of consumer accounts."),
        WORDS("Make sure that issuerURL in the policy is of the tenant and cloud that the"
              " token comes from."),
        "Microsoft identity platform, access tokens"},
    {"policy.audience-is-application-id", Basis::Documented,
        "Attestor rejected proof, policy failed",
        WORDS("The token names the application's id, not its URI"),
        WORDS("aud is {found}; expected is {expected}. Version 2 tokens always "
              "carry the application's client id."),
        WORDS("Set audience in the policy to the application's client id (and issuerURL "
              "to the v2.0 issuer), or set the application's accessTokenAcceptedVersion "
              "back to 1."),
        "Microsoft identity platform, access token claims"},
    {"policy.audience-mismatch", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is for another audience"),
        WORDS("aud is {found}; expected is {expected}."),
        WORDS("Let agent and server name the same audience, character for character."), ""},
    {"policy.audience-missing", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token names no audience"),
        WORDS("There is no aud claim to compare with {expected}."),
        WORDS("Make sure that this is a managed identity's access token."), ""},
    {"policy.audience-near-miss", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The audience is written differently"),
        WORDS("aud is {found}; expected is {expected}. They differ in case, a "
              "trailing slash or /.default, and are compared exactly."),
        WORDS("Write the audience in the agent's configuration exactly as in the policy."), ""},
    {"policy.audience-of-azure-itself", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is for Azure itself"),
        WORDS("aud is {found}; expected is {expected}. Such a token gives its "
              "holder the identity's rights in Azure and should not be shown to anyone."),
        WORDS("Set audience in the agent's configuration to {expected}, and do not pass "
              "this token on."),
        ""},
    {"policy.issuer-mismatch", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is of another issuer"), WORDS("iss is {found}; expected is {expected}."),
        WORDS("Correct issuerURL in the policy, or the issuer given here, or find out where the "
              "token comes from."),
        ""},
    {"policy.issuer-missing", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token names no issuer"),
        WORDS("There is no iss claim to compare with {expected}."),
        WORDS("Make sure that this is a token of Entra."), "RFC 7519 4.1.1"},
    {"policy.issuer-other-cloud", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is of another cloud"),
        WORDS("iss is {found}, an issuer of {cloud}; expected is {expected}."),
        WORDS("Set issuerURL in the policy to the issuer of the cloud the machines run "
              "in: the default is the public cloud's."),
        "Microsoft identity platform, national clouds"},
    {"policy.issuer-other-tenant", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The issuer is of another tenant"),
        WORDS("iss is {found}, of tenant {tid}; expected is {expected}."),
        WORDS("Correct tenantID and issuerURL in the policy if this tenant may attest."), ""},
    {"policy.issuer-version", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is of the other version"),
        WORDS("iss is {found}, which is version {version}; expected is {expected}."),
        WORDS("Either set issuerURL to the issuer of the version that the application "
              "issues, or change accessTokenAcceptedVersion in the application's "
              "manifest."),
        "Microsoft identity platform, access tokens"},
    {"policy.principal-is-client-id", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The policy holds the identity's client id"),
        WORDS(
            "[[oid is {found}; the policy's principalID is {expected}, which is the client id of "
            "the same identity.]][[principalID {principalId} is the client id of an identity that "
            "attested. Tokens are matched by the object id, so this entry matches none.]]"),
        WORDS(
            "Set principalID to the object id[[: {found}]] (az identity show --name NAME "
            "--resource-group GROUP --query principalId; az vm identity show for one that a machine "
            "has of itself)."),
        "Azure MSI, security considerations"},
    {"policy.principal-mismatch", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token is another identity's"),
        WORDS("oid is {found}; the policy's principalID is {expected}."),
        WORDS("Compare with the object id of the managed identity (az identity show "
              "--name NAME --resource-group GROUP --query principalId; az vm identity show for one "
              "that a machine has of itself). It is not the client id."),
        ""},
    {"policy.principal-missing", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The token names no principal"), WORDS("There is no oid claim."),
        WORDS("Make sure that this is a managed identity's access token."), ""},
    {"policy.tenant-not-of-issuer", Basis::Inferred, "Attestor rejected proof, policy failed",
        WORDS("Tenant and issuer disagree"), WORDS("tid is {tid}, but the issuer is {issuer}."),
        WORDS("Find out where the token comes from: in genuine ones the two agree."),
        "Microsoft identity platform, access tokens"},
    {"policy.tenant-without-entry", Basis::Documented,
        "no cluster policy authorizes the provided attestors",
        WORDS("No entry of the policy is for the token's tenant"),
        WORDS("tid is {tid}; no entry under tenants has that tenantID."),
        WORDS("Add an entry with this tenantID and the identity's principalID if it may attest."),
        ""},
    {"signature.bad", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The signature does not hold"),
        WORDS("The signature was not made over this header and payload with the key {kid}"
              " and {alg}."),
        WORDS("Ask for a fresh token and pass it on unaltered. If it persists, find out "
              "who altered it."),
        "RFC 7515 5.2"},
    {"signature.unsupported", Basis::Inferred, "", WORDS("The signature cannot be verified"),
        WORDS("The key {kid} cannot be used with {alg}."),
        WORDS("Make sure that key set and token belong together."), "RFC 7518 3.1"},
});

} // namespace

std::span<const Entry> wordsMsi()
{
    return kEntries;
}

} // namespace attest::explain
