// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr std::string_view kImds = "azure_imds";
constexpr std::string_view kMsi = "azure_msi";

constexpr StageWords kStages[] = {
    {kImds, "tenant", WORDS("Tenant"),
        WORDS("Is the tenant domain that the agent named a key of the policy's tenants?")},
    {kImds, "challenge", WORDS("Challenge"),
        WORDS("Is the expected nonce one that the server gave out, recently, and that nobody has "
              "answered yet?")},
    {kImds, "envelope", WORDS("Envelope"),
        WORDS("Is this the metadata service's answer: JSON with the encoding pkcs7 and a base64 "
              "signature?")},
    {kImds, "cms", WORDS("Signed data"),
        WORDS(
            "Do the bytes hold one CMS SignedData with exactly one signer, and nothing after it?")},
    {kImds, "signer", WORDS("Signer"),
        WORDS("Which certificate does the signer information name, and is it in the document?")},
    {kImds, "signature", WORDS("Signature"),
        WORDS("Did the key of the signer's certificate sign exactly this content?")},
    {kImds, "name", WORDS("Name"),
        WORDS("Is the certificate for the metadata domain of the policy's cloud?")},
    {kImds, "content", WORDS("Content"),
        WORDS("Is the signed content a JSON object with every field that a verifier needs?")},
    {kImds, "nonce", WORDS("Nonce"),
        WORDS("Does the document answer the challenge that was given to this agent?")},
    {kImds, "freshness", WORDS("Freshness"),
        WORDS("Does the clock lie between the document's creation and its expiry?")},
    {kImds, "chain", WORDS("Chain"),
        WORDS("Does a valid path lead from the signer's certificate to a pinned root?")},
    {kImds, "subscription", WORDS("Subscription"),
        WORDS("Does the policy allow the subscription that the document names?")},
    {kImds, "resource", WORDS("Resource"),
        WORDS("Is the resource that the agent pointed at the machine that the document was signed "
              "for?")},
    {kImds, "attributes", WORDS("Attributes"),
        WORDS("Which facts about the machine are handed on?")},
    {kImds, "identity", WORDS("Identity"),
        WORDS("Do the attributes fill the template of a valid SPIFFE ID?")},
    {kImds, "second-opinion", WORDS("Second opinion"),
        WORDS("Do OpenSSL's own CMS and path code come to the same result?")},

    {kMsi, "token", WORDS("Token"),
        WORDS("Is this a compact JSON Web Signature: three parts in strict base64url?")},
    {kMsi, "header", WORDS("Header"),
        WORDS("Does the header ask for an allowed algorithm and for nothing that would move the "
              "trust elsewhere?")},
    {kMsi, "entry", WORDS("Policy entry"),
        WORDS("Does the policy have an entry for the tenant that the token names?")},
    {kMsi, "discovery", WORDS("Discovery"),
        WORDS("Does the issuer's own discovery document name that issuer and a key set on its "
              "hosts?")},
    {kMsi, "keys", WORDS("Keys"),
        WORDS("Is the key that the token names in the issuer's key set, and fit to verify with?")},
    {kMsi, "signature", WORDS("Signature"),
        WORDS("Did that key sign exactly this header and payload?")},
    {kMsi, "issuer", WORDS("Issuer"),
        WORDS("Is the token's issuer the one that the policy expects?")},
    {kMsi, "audience", WORDS("Audience"),
        WORDS("Was the token issued for this server and nothing else?")},
    {kMsi, "lifetime", WORDS("Lifetime"),
        WORDS("Is the token valid at the clock: begun, not expired, not from the future?")},
    {kMsi, "tenant", WORDS("Tenant"),
        WORDS("Is the signed tenant the one whose policy entry is applied?")},
    {kMsi, "principal", WORDS("Principal"),
        WORDS("Is the token's object id the managed identity that the policy allows?")},
    {kMsi, "attributes", WORDS("Attributes"),
        WORDS("Which facts about the identity are handed on?")},
    {kMsi, "identity", WORDS("Identity"),
        WORDS("Do the attributes fill the template of a valid SPIFFE ID?")},
};

} // namespace

std::span<const StageWords> wordsStages()
{
    return kStages;
}

} // namespace attest::explain
