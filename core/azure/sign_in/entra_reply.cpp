// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/entra_reply.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

#include <algorithm>

namespace attest::azure {

namespace {

struct Meaning {
    std::int64_t number;
    IssueId id;
};

// Sources: Entra's documented AADSTS codes; which of them stand for one cause is ours.
constexpr Meaning kMeanings[]{
    {50001, issue::kEntraResourceUnknown},
    {50011, issue::kEntraRedirectUnknown},
    {50013, issue::kEntraAssertionSignature},
    {50027, issue::kEntraAssertionMalformed},
    {50034, issue::kEntraUserUnknown},
    {50076, issue::kEntraSecondFactor},
    {50079, issue::kEntraSecondFactor},
    {50105, issue::kEntraAssignment},
    {53000, issue::kEntraConditionalAccess},
    {53001, issue::kEntraConditionalAccess},
    {53003, issue::kEntraConditionalAccess},
    {54005, issue::kEntraCodeUsed},
    {65001, issue::kEntraConsent},
    {65004, issue::kEntraAccessDenied},
    {70003, issue::kEntraGrantUnsupported},
    {70008, issue::kEntraCodeExpired},
    {70011, issue::kEntraBadScope},
    {70020, issue::kEntraDeviceExpired},
    {70043, issue::kEntraSignInExpired},
    {90002, issue::kEntraTenantUnknown},
    {500011, issue::kEntraResourceUnknown},
    {500112, issue::kEntraRedirectUnknown},
    {501051, issue::kEntraAssignment},
    {501481, issue::kEntraVerifierDiffers},
    {700016, issue::kEntraClientUnknown},
    {700021, issue::kEntraAssertionClient},
    {700023, issue::kEntraAssertionAudience},
    {700024, issue::kEntraAssertionTime},
    {700027, issue::kEntraCertificateUnknown},
    {700082, issue::kEntraSignInExpired},
    {700084, issue::kEntraSignInExpired},
    {700211, issue::kEntraFederationIssuer},
    {700212, issue::kEntraFederationAudience},
    {700213, issue::kEntraFederationSubject},
    {900023, issue::kEntraTenantMalformed},
    {900144, issue::kEntraRequestIncomplete},
    {900561, issue::kEntraRequestIncomplete},
    {1002012, issue::kEntraBadScope},
    {7000215, issue::kEntraSecretWrong},
    {7000218, issue::kEntraProofMissing},
    {7000222, issue::kEntraSecretExpired},
    {7000229, issue::kEntraClientNoPrincipal},
    {9002313, issue::kEntraRefreshMalformed},
};

struct Word {
    std::string_view word;
    IssueId id;
};

// RFC 8628 3.5 and RFC 6749 4.1.2.1: where these words come, the number means nothing else.
constexpr Word kWords[]{
    {"authorization_pending", issue::kEntraDevicePending},
    {"slow_down", issue::kEntraDeviceSlowDown},
    {"authorization_declined", issue::kEntraDeviceDeclined},
    {"bad_verification_code", issue::kEntraDeviceUnknown},
    {"expired_token", issue::kEntraDeviceExpired},
    {"access_denied", issue::kEntraAccessDenied},
};

IssueId meaningOf(const EntraRefusal& refusal)
{
    for (const Word& one : kWords) {
        if (one.word == refusal.word) {
            return one.id;
        }
    }
    const auto found = std::ranges::find_if(
        kMeanings, [&](const Meaning& one) { return one.number == refusal.number; });
    return found == std::end(kMeanings) ? issue::kEntraRefused : found->id;
}

/// The number in "AADSTS7000215: …"; 0 for none.
std::int64_t numberIn(std::string_view description)
{
    constexpr std::string_view kPrefix = "AADSTS";
    std::int64_t number = 0;
    if (description.starts_with(kPrefix)) {
        description.remove_prefix(kPrefix.size());
        for (std::size_t i = 0; i < description.size() && i < 12 && isDigit(description[i]); ++i) {
            number = number * 10 + (description[i] - '0');
        }
    }
    return number;
}

/// The sentences for people: without the code in front and the ids behind, which have their own places.
std::string messageIn(std::string_view description)
{
    if (description.starts_with("AADSTS")) {
        description.remove_prefix(std::min(description.find(':') + 1, description.size()));
    }
    for (const std::string_view behind : {"Trace ID:", "\r\n", "\n"}) {
        description = description.substr(0, description.find(behind));
    }
    const auto from = std::min(description.find_first_not_of(' '), description.size());
    const auto to = description.find_last_not_of(' ') + 1;
    // A service that repeats what it was given must not bring it before people.
    return bounded(
        redactSecrets(description.substr(from, to - std::min(from, to))), kMostTextBytes);
}

std::string typeOf(const net::HttpReply& reply)
{
    const std::string* type = reply.header("Content-Type");
    return type == nullptr ? std::string() : bounded(*type, kMostNameBytes);
}

Problem notEntra(const net::HttpReply& reply, const AskedOf& asked)
{
    return {issue::kEntraNotEntra,
        {{"host", asked.host}, {"status", std::int64_t{reply.status}}, {"type", typeOf(reply)}},
        {}};
}

std::optional<Problem> unavailable(const net::HttpReply& reply, const AskedOf& asked)
{
    if (reply.status != 429 && reply.status < 500) {
        return std::nullopt;
    }
    Params params{{"host", asked.host}, {"status", std::int64_t{reply.status}}};
    const std::string* after = reply.header("Retry-After");
    if (after != nullptr && !after->empty() && after->size() < 7
        && std::ranges::all_of(*after, isDigit)) {
        params.push_back({"seconds", *after});
    }
    return Problem{issue::kEntraUnavailable, std::move(params), {}};
}

} // namespace

EntraRefusal refusalOf(const JsonMembers& json)
{
    EntraRefusal refusal
        = refusalOf(json.text("error").value_or(""), json.text("error_description").value_or(""));
    const auto codes = json.numbers("error_codes");
    if (codes && !codes->empty()) {
        refusal.number = codes->front();
    }
    const std::string correlation = json.text("correlation_id").value_or("");
    refusal.correlation = isGuid(correlation) ? correlation : std::string();
    return refusal;
}

EntraRefusal refusalOf(std::string word, std::string_view description)
{
    return {numberIn(description), bounded(std::move(word), kMostNameBytes), messageIn(description),
        {}};
}

Problem problemOf(const EntraRefusal& refusal, const AskedOf& asked)
{
    const std::string code
        = refusal.number > 0 ? "AADSTS" + std::to_string(refusal.number) : refusal.word;
    Params params{{"code", code}, {"message", refusal.message}, {"client", asked.client},
        {"tenant", asked.tenant}};
    if (!refusal.correlation.empty()) {
        params.push_back({"correlation", refusal.correlation});
    }
    return {meaningOf(refusal), std::move(params), {}};
}

Result<JsonMembers> entraReply(const net::HttpReply& reply, const AskedOf& asked)
{
    auto json = JsonMembers::read(reply.body);
    if (reply.status == 200) {
        return json.ok() ? std::move(json) : notEntra(reply, asked);
    }
    // The service's own faults come with and without a body; what matters is that they pass.
    if (auto problem = unavailable(reply, asked)) {
        return *std::move(problem);
    }
    if (!json.ok() || !json->text("error")) {
        return notEntra(reply, asked);
    }
    return problemOf(refusalOf(*json), asked);
}

bool isPassing(IssueId id)
{
    return id.group() == "net" || id == issue::kEntraUnavailable || id == issue::kEntraNotEntra;
}

} // namespace attest::azure
