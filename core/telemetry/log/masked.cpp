// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/masked.h"

#include "base/ascii.h"
#include "base/mask_members.h"
#include "base/redact.h"

#include <algorithm>

namespace attest::telemetry {

namespace {

constexpr std::string_view kMask = "[redacted]";

constexpr std::string_view kHeaders[] = {"authorization", "cookie"};
/// Words that prose uses, too: "verify token: issuer mismatch".
constexpr std::string_view kProse[] = {"token", "secret", "assertion", "sig", "pass", "credential"};
constexpr std::string_view kSecrets[] = {"pwd", "sastoken", "idtoken", "authtoken", "sessiontoken",
    "connectionstring", "connection_string", "code_verifier", "device_code"};
/// Names often say whose it is: AZURE_CLIENT_SECRET, dbPassword.
constexpr std::string_view kEndings[] = {"password", "passwd", "passphrase", "_secret",
    "clientsecret", "_token", "accesstoken", "refreshtoken", "_assertion", "clientassertion",
    "apikey", "api_key", "accesskey", "access_key", "accountkey", "account_key", "privatekey",
    "private_key", "secretkey", "secret_key", "sharedaccesssignature"};

template <std::size_t N>
bool isOneOf(const std::string_view (&names)[N], std::string_view name)
{
    return std::ranges::find(names, name) != std::end(names);
}

NameForm secretName(std::string_view word)
{
    const auto name = lowered(word);
    const auto ends = [&name](std::string_view ending) { return name.ends_with(ending); };
    return isOneOf(kHeaders, name)                                       ? NameForm::Header
        : isOneOf(kProse, name)                                          ? NameForm::Assigned
        : isOneOf(kSecrets, name) || std::ranges::any_of(kEndings, ends) ? NameForm::Any
                                                                         : NameForm::None;
}

/// Of a token its claims are evidence, and only its signature makes it usable.
std::string maskedWhole(std::string_view value)
{
    auto less = redactSecrets(value);
    return less != value || value.empty() ? std::move(less) : std::string(kMask);
}

/// token68 of RFC 9110 11.2.
bool isToken68(char c)
{
    return isAlnum(c) || std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

std::size_t runOf68(std::string_view text)
{
    return static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), isToken68) - text.begin());
}

/// How much of the text is "Bearer " or "Basic " before what looks like a credential: prose goes on with a
/// word ("bearer token", "basic authentication"), which has no digit in it.
std::size_t schemeBefore(std::string_view text)
{
    constexpr std::size_t kLeast = 8;
    for (const std::string_view scheme : {"bearer ", "basic "}) {
        if (text.size() > scheme.size() && equalNoCase(text.substr(0, scheme.size()), scheme)) {
            const auto rest = text.substr(scheme.size());
            const auto credential = rest.substr(0, runOf68(rest));
            return credential.size() >= kLeast && std::ranges::any_of(credential, isDigit)
                ? scheme.size()
                : 0;
        }
    }
    return 0;
}

std::string withoutSchemes(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = toLower(text[at]) == 'b' && (at == 0 || !isAlnum(text[at - 1]));
        const auto scheme = begins ? schemeBefore(text.substr(at)) : 0;
        out += text.substr(at, std::max<std::size_t>(scheme, 1));
        at += std::max<std::size_t>(scheme, 1);
        if (scheme > 0) {
            const auto length = runOf68(text.substr(at));
            out += maskedWhole(text.substr(at, length));
            at += length;
        }
    }
    return out;
}

/// "scheme://user:password@host": RFC 3986 3.2.1 calls the form deprecated, and logs have it still.
std::string withoutUserInfo(std::string_view text)
{
    std::string out;
    std::size_t done = 0;
    for (auto at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 3)) {
        const auto begin = at + 3;
        const auto authority = text.substr(begin, text.find_first_of("/?# \t\"'\\", begin) - begin);
        const auto host = authority.rfind('@');
        const auto colon = authority.find(':');
        if (host != std::string_view::npos && colon < host) {
            out.append(text.substr(done, begin + colon + 1 - done)).append(kMask);
            done = begin + host;
        }
    }
    return out.append(text.substr(done));
}

} // namespace

std::string masked(std::string_view text)
{
    const auto members = maskedMembers(withoutSchemes(text), secretName, maskedWhole);
    return redactSecrets(withoutUserInfo(members));
}

std::string maskedValue(std::string_view name, std::string_view value)
{
    const auto last = name.substr(name.find_last_of(".-/ ") + 1);
    return secretName(last) == NameForm::None ? masked(value) : maskedWhole(value);
}

} // namespace attest::telemetry
