// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/access.h"

#include "base/bounded_text.h"
#include "net/address_rule.h"
#include "net/target.h"

namespace attest::live {
namespace {

// Tens of thousands of series and then some.
constexpr std::size_t kMostBody = 64U << 20U;

// RFC 4648, section 4.
std::string base64Of(std::string_view text)
{
    constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const auto three = text.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            bits = bits << 8U | (j < three.size() ? static_cast<unsigned char>(three[j]) : 0U);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            out += j <= three.size() ? kAlphabet[bits >> (18 - 6 * j) & 63U] : '=';
        }
    }
    return out;
}

std::string authorization(const MetricsAccess& access)
{
    const auto secret = access.secret ? asText(access.secret->view()) : std::string_view();
    if (access.signIn == MetricsAccess::SignIn::Bearer) {
        return "Bearer " + std::string(secret);
    }
    const auto pair = access.user + ":" + std::string(secret);
    return "Basic " + base64Of(pair);
}

} // namespace

Result<net::HttpRequest> metricsRequest(
    const MetricsAccess& access, std::string url, const char* purpose)
{
    const auto target = net::targetOf(url);
    if (!target) {
        return target.problem();
    }
    const bool signsIn = access.signIn != MetricsAccess::SignIn::Nobody;
    if (signsIn && target->scheme != "https" && !net::isLoopback(target->host)) {
        return Problem{issue::kMetricsClearCredential, {{"host", target->host}}, {}};
    }
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = access.headers;
    if (signsIn) {
        request.headers.push_back(
            {"Authorization", authorization(access), net::Header::Holds::Credential});
    }
    request.reach = net::Reach::Named;
    request.bounds.total = access.patience;
    request.bounds.connect = std::min(request.bounds.connect, access.patience);
    request.bounds.bodyBytes = kMostBody;
    request.purpose = purpose;
    return request;
}

std::optional<Problem> refusalOf(const net::HttpReply& reply, const std::string& url)
{
    if (reply.status == 200) {
        return {};
    }
    const bool signIn = reply.status == 401 || reply.status == 403;
    return Problem{signIn ? issue::kMetricsNotSignedIn : issue::kMetricsRefused,
        {{"url", bounded(url, kMostTextBytes)},
            {"status", static_cast<std::int64_t>(reply.status)}},
        {}};
}

} // namespace attest::live
