// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/flow.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace attest::net {
namespace {

constexpr std::size_t kMostUrlBytes = 4096;
constexpr std::size_t kMostBodyBytes = 4096;
constexpr std::string_view kMasked = "***";

// Of Entra (OAuth 2.0, RFC 6749 and RFC 7521) and of storage URLs (shared access signatures).
constexpr std::array<std::string_view, 17> kSecretNames{"client_secret", "code", "code_verifier",
    "assertion", "client_assertion", "device_code", "access_token", "refresh_token", "id_token",
    "id_token_hint", "subject_token", "actor_token", "token", "password", "sig", "secret", "key"};

constexpr std::array<std::string_view, 7> kSecretHeaders{"authorization", "proxy-authorization",
    "cookie", "set-cookie", "x-identity-header", "secret", "x-ms-cloud-shell-token"};

bool isSecretName(std::string_view name)
{
    return std::find(kSecretNames.begin(), kSecretNames.end(), lowered(name)) != kSecretNames.end();
}

std::string redactedQuery(std::string_view query)
{
    std::string out;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto member = query.substr(0, end);
        const auto equals = member.find('=');
        const bool hides
            = equals != std::string_view::npos && isSecretName(member.substr(0, equals));
        out += hides ? std::string(member.substr(0, equals + 1)).append(kMasked)
                     : std::string(member);
        if (end < query.size()) {
            out += '&';
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return out;
}

bool isText(std::string_view text)
{
    return !firstInvalidUtf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
        return (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\x7f';
    });
}

bool isForm(const HttpRequest& request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const Header& header) {
        return equalNoCase(header.name, "content-type")
            && lowered(header.value).starts_with("application/x-www-form-urlencoded");
    });
}

std::string shownBody(const HttpRequest& request)
{
    const auto text = asText(request.body);
    if (request.bodyHolds == HttpRequest::Body::Credential || !isText(text)) {
        return {};
    }
    return bounded(
        redactSecrets(isForm(request) ? redactedQuery(text) : std::string(text)), kMostBodyBytes);
}

} // namespace

std::string redactedUrl(std::string_view url)
{
    std::string out;
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
        out = url.substr(0, scheme + 3);
        url.remove_prefix(scheme + 3);
    }
    const auto authority = url.substr(0, std::min(url.find_first_of("/?#"), url.size()));
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        out.append(kMasked);
        url.remove_prefix(at);
    }
    const auto query = url.find_first_of("?#");
    out += url.substr(0, query);
    if (query != std::string_view::npos) {
        out += url[query];
        out += redactedQuery(url.substr(query + 1));
    }
    return bounded(redactSecrets(out), kMostUrlBytes);
}

Flow flowOf(const HttpRequest& request, std::uint64_t number, Time now)
{
    Flow flow;
    flow.number = number;
    flow.started = now;
    flow.method = request.method;
    flow.url = redactedUrl(request.url);
    flow.purpose = request.purpose;
    flow.rule = request.rule;
    flow.headers = request.headers;
    flow.reach = request.reach;
    flow.body = shownBody(request);
    flow.sentBytes = request.body.size();
    for (Header& header : flow.headers) {
        const bool always
            = std::find(kSecretHeaders.begin(), kSecretHeaders.end(), lowered(header.name))
            != kSecretHeaders.end();
        if (always || header.holds == Header::Holds::Credential) {
            header.holds = Header::Holds::Credential;
            header.value.clear();
        } else {
            header.value = redactSecrets(header.value);
        }
    }
    return flow;
}

} // namespace attest::net
