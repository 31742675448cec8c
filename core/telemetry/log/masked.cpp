// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/masked.h"

#include "base/ascii.h"
#include "base/mask_members.h"
#include "base/redact.h"

#include <algorithm>
#include <array>
#include <optional>

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
    "private_key", "secretkey", "secret_key", "sharedaccesssignature", "subscriptionkey",
    "subscription_key", "functions_key"};

/// By their last two letters, in either case: most words end unlike any of the names.
constexpr std::size_t lastTwo(std::string_view word)
{
    const auto low = [word](std::size_t back) {
        return static_cast<std::size_t>(word[word.size() - back] & 31);
    };
    return low(2) << 5U | low(1);
}

struct NameEnds {
    template <std::size_t N>
    constexpr void add(const std::string_view (&names)[N])
    {
        for (const auto name : names) {
            has[lastTwo(name)] = true;
        }
    }
    std::array<bool, 1024> has{};
};

constexpr NameEnds kEnds = [] {
    NameEnds ends;
    ends.add(kHeaders);
    ends.add(kProse);
    ends.add(kSecrets);
    ends.add(kEndings);
    return ends;
}();

template <std::size_t N>
bool isOneOf(const std::string_view (&names)[N], std::string_view word)
{
    return std::ranges::any_of(
        names, [word](std::string_view name) { return equalNoCase(word, name); });
}

/// X-Api-Key is api_key to a header's reader.
bool isSame(char a, char b)
{
    return toLower(a) == b || (a == '-' && b == '_');
}

bool endsSo(std::string_view name)
{
    return std::ranges::any_of(kEndings, [name](std::string_view ending) {
        return name.size() >= ending.size()
            && std::equal(ending.rbegin(), ending.rend(), name.rbegin(),
                [](char b, char a) { return isSame(a, b); });
    });
}

bool mayBeSecret(std::string_view word)
{
    return word.size() >= 2 && kEnds.has[lastTwo(word)];
}

NameForm secretName(std::string_view name)
{
    if (!mayBeSecret(name)) {
        return NameForm::None;
    }
    const auto word = name.substr(name.rfind('-') + 1); // Proxy-Authorization, Set-Cookie
    return isOneOf(kHeaders, word)                ? NameForm::Header
        : isOneOf(kSecrets, word) || endsSo(name) ? NameForm::Any
        : isOneOf(kProse, word)                   ? NameForm::Assigned
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

/// How long the credential is behind a "Bearer " or "Basic " that ends with that blank: prose goes on with
/// a word ("bearer token", "basic authentication"), which has no digit in it.
std::size_t credentialBehind(std::string_view text, std::size_t blank, std::size_t from)
{
    constexpr std::size_t kLeast = 8;
    const auto before = text.substr(from, blank - from);
    for (const std::string_view scheme : {"bearer", "basic"}) {
        if (before.size() < scheme.size()
            || !equalNoCase(before.substr(before.size() - scheme.size()), scheme)) {
            continue;
        }
        const auto begin = blank - scheme.size();
        const auto rest = text.substr(blank + 1);
        const auto credential = rest.substr(0, runOf68(rest));
        const bool own = begin == 0 || !isAlnum(text[begin - 1]);
        return own && credential.size() >= kLeast && std::ranges::any_of(credential, isDigit)
            ? credential.size()
            : 0;
    }
    return 0;
}

std::optional<std::string> withoutSchemes(std::string_view text)
{
    std::string out;
    std::size_t done = 0;
    for (auto blank = text.find(' '); blank != std::string_view::npos;
         blank = text.find(' ', blank + 1)) {
        if (const auto length = credentialBehind(text, blank, done); length > 0) {
            const auto begin = blank + 1;
            out.append(text.substr(done, begin - done))
                .append(maskedWhole(text.substr(begin, length)));
            done = begin + length;
        }
    }
    return done == 0 ? std::nullopt : std::optional(std::move(out.append(text.substr(done))));
}

/// "scheme://user:password@host": RFC 3986 3.2.1 calls the form deprecated, and logs have it still.
std::optional<std::string> withoutUserInfo(std::string_view text)
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
    return done == 0 ? std::nullopt : std::optional(std::move(out.append(text.substr(done))));
}

std::optional<std::string> withoutMembers(std::string_view text)
{
    return maskedMembers(text, secretName, maskedWhole);
}

/// What a command line gives to one of its options: "--password VALUE", and as a list of texts.
std::optional<std::string> withoutOptions(std::string_view text)
{
    constexpr std::size_t kLongest = 64; ///< of an option's name
    constexpr std::string_view kBetween = " \t\"'\\,";
    std::string out;
    std::size_t done = 0;
    for (auto at = text.find("--"); at != std::string_view::npos; at = text.find("--", at + 2)) {
        const auto rest = text.substr(at + 2, kLongest);
        const auto name = rest.substr(0, rest.find_first_of(" \t\"'\\,="));
        if (secretName(name) == NameForm::None) {
            continue;
        }
        const auto end = at + 2 + name.size();
        const auto from = std::min(text.find_first_not_of(kBetween, end), text.size());
        const auto to = std::min(text.find_first_of(" \t\r\n\"'\\,", from), text.size());
        if (from == end || from == to || text[from] == '-' || text[from] == '=') {
            continue;
        }
        out.append(text.substr(done, from - done))
            .append(maskedWhole(text.substr(from, to - from)));
        done = to;
        at = to - 2;
    }
    return done == 0 ? std::nullopt : std::optional(std::move(out.append(text.substr(done))));
}

/// "mysql -uroot -pVALUE": joined to its option, as the clients of MySQL take it, and sshpass. To others -p is a port
/// or a path.
std::optional<std::string> withoutJoinedPasswords(std::string_view text)
{
    auto from = std::string_view::npos;
    for (const std::string_view program : {"mysql", "mariadb", "sshpass"}) {
        from = std::min(from, text.find(program));
    }
    if (from == std::string_view::npos) {
        return std::nullopt;
    }
    constexpr std::string_view kApart = " \t\r\n\"',";
    std::string out;
    std::size_t done = 0;
    for (auto at = text.find("-p", from); at != std::string_view::npos;
         at = text.find("-p", at + 2)) {
        const auto begin = std::min(text.find_first_not_of("\"'\\", at + 2), text.size());
        // The quote before it ends it; else what stands apart does. With nothing joined, that was the option's end.
        const bool quoted = begin > at + 2;
        const auto end = std::min(
            quoted ? text.find(text[begin - 1], begin) : text.find_first_of(kApart, begin),
            text.size());
        if (begin == text.size() || kApart.find(text[begin]) != std::string_view::npos
            || kApart.find(text[at - 1]) == std::string_view::npos) {
            continue;
        }
        const auto value = text.substr(begin, end - begin);
        out.append(text.substr(done, begin - done)).append(maskedWhole(value));
        out.append(value.ends_with('\\') ? "\\" : "");
        done = end;
        at = end - 2;
    }
    return done == 0 ? std::nullopt : std::optional(std::move(out.append(text.substr(done))));
}

/// Letters without which a text holds nothing of a kind. Masking adds none of them.
enum Mark : std::uint8_t {
    kBlank = 1, ///< behind a scheme, and in the first line of a key
    kSign = 2,  ///< behind a name
    kAt = 4,    ///< behind a password in an address
    kDot = 8,   ///< between the parts of a token
    kDash = 16  ///< before an option's name
};

/// Compared, and not looked up in a table: so the compiler takes many letters at once.
unsigned marksOf(std::string_view text)
{
    std::uint8_t marks = 0;
    for (const char c : text) {
        marks |= static_cast<std::uint8_t>((c == ' ' ? kBlank : 0) | (c == '=' ? kSign : 0)
            | (c == ':' ? kSign : 0) | (c == '@' ? kAt : 0) | (c == '.' ? kDot : 0)
            | (c == '-' ? kDash : 0));
    }
    return marks;
}

struct Look {
    unsigned marks; ///< it needs one of them
    std::optional<std::string> (*without)(std::string_view text);
};
constexpr Look kLooks[] = {
    {kBlank, maskedPrivateKeys}, // whole, before one of its words is taken for a value
    {kBlank, withoutSchemes},
    {kSign, withoutMembers},
    {kDash, withoutOptions},
    {kDash, withoutJoinedPasswords},
    {kAt, withoutUserInfo},
    {kDot, maskedSignatures},
};

} // namespace

std::string masked(std::string_view text)
{
    // Most texts are short and hold nothing: one pass over them, and one copy.
    const auto marks = marksOf(text);
    std::optional<std::string> less;
    for (const auto& look : kLooks) {
        if ((look.marks & marks) == 0) {
            continue;
        }
        if (auto without = look.without(less ? *less : text)) {
            less = std::move(without);
        }
    }
    return less ? std::move(*less) : std::string(text);
}

std::string maskedValue(std::string_view name, std::string_view value)
{
    const auto last = [name] { return name.substr(name.find_last_of("./ ") + 1); };
    return mayBeSecret(name) && secretName(last()) != NameForm::None ? maskedWhole(value)
                                                                     : masked(value);
}

} // namespace attest::telemetry
