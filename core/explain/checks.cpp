// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/checks.h"

#include "explain/words.h"

#include <algorithm>

namespace attest::explain {
namespace {

constexpr CheckWords kChecks[] = {
    {"names", WORDS("Names and ways"), WORDS("Do the services' names lead anywhere?")},
    {"proxy", WORDS("Nothing in between"),
        WORDS("Do the services themselves answer, and not a proxy or a portal?")},
    {"tls", WORDS("TLS"), WORDS("Is each service who it says it is?")},
    {"clock", WORDS("Clock"), WORDS("Is it as late here as it is at the services?")},
    {"metadata", WORDS("Metadata service"),
        WORDS("Does this machine have Azure's metadata service?")},
    {"metadata-rules", WORDS("Rules of the metadata service"),
        WORDS("Does it refuse what was forwarded and what lacks its header?")},
    {"document", WORDS("Attested document"),
        WORDS("Does this machine get a document that answers a challenge?")},
    {"identity", WORDS("Managed identity"), WORDS("Does this machine have an identity?")},
    {"sign-in", WORDS("Resource Manager"),
        WORDS("Does Resource Manager take the account that signed in?")},
    {"audience", WORDS("Token for the audience"),
        WORDS("Does this machine get the token that azure_msi asks for?")},
    {"application", WORDS("Application"), WORDS("Is there an application that owns the audience?")},
    {"service-principal", WORDS("Service principal"),
        WORDS("Does a service principal stand for the application in the tenant?")},
    {"token-version", WORDS("Version of tokens"),
        WORDS("Does the application accept tokens of the issuer that the policy names?")},
    {"discovery", WORDS("Issuer's configuration"),
        WORDS("Does the issuer publish where its keys are?")},
    {"keys", WORDS("Issuer's keys"), WORDS("Are there keys that verify a token?")},
    {"downloads", WORDS("Certificate downloads"), WORDS("Can issuers' certificates be fetched?")},
    {"rights", WORDS("Rights of the account"),
        WORDS("May the account read machines and their networks?")},
    {"principal-rights", WORDS("Rights of the server's identity"),
        WORDS("May the server read machines and their networks?")},
    {"certificates", WORDS("Certificates in use"), WORDS("How long will they last?")},
    {"host", WORDS("The server's host"), WORDS("What has to hold where the server runs?")},
};

const CheckWords* findCheck(std::string_view check)
{
    const auto* found = std::ranges::find_if(
        kChecks, [&](const CheckWords& each) { return each.check == check; });
    return found == std::end(kChecks) ? nullptr : found;
}

} // namespace

std::span<const CheckWords> checkWords()
{
    return kChecks;
}

std::string checkTitle(std::string_view check, Language language)
{
    const auto* words = findCheck(check);
    return words ? translated(words->title, language) : std::string(check);
}

std::string checkQuestion(std::string_view check, Language language)
{
    const auto* words = findCheck(check);
    return words ? translated(words->question, language) : std::string();
}

} // namespace attest::explain
