// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include "base/ascii.h"

#include <array>

namespace attest {
namespace {

constexpr std::string_view kMask = "[redacted]";
constexpr std::string_view kBegin = "-----BEGIN ";

constexpr auto kBase64Url = [] {
    std::array<bool, 256> is{};
    for (std::size_t c = 0; c < is.size(); ++c) {
        is[c] = isAlnum(static_cast<char>(c)) || c == '-' || c == '_';
    }
    return is;
}();

constexpr bool isBase64Url(char c)
{
    return kBase64Url[static_cast<unsigned char>(c)];
}

std::size_t runOf64(std::string_view text, std::size_t at)
{
    const std::size_t start = at;
    while (at < text.size() && isBase64Url(text[at])) {
        ++at;
    }
    return at - start;
}

constexpr int sextet(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A'
        : c >= 'a' && c <= 'z'  ? c - 'a' + 26
        : isDigit(c)            ? c - '0' + 52
                                : (c == '-' ? 62 : 63);
}

// Whether a run of base64url is a JSON object, as far as its ends tell: that is what a JOSE header is
// (RFC 7515 4), whatever white space its maker put into it.
bool isJsonObject(std::string_view run)
{
    unsigned bits = 0;
    unsigned held = 0;
    char first = 0;
    char last = 0;
    for (const char c : run) {
        bits = (bits << 6U | static_cast<unsigned>(sextet(c))) & 0xFFFFU;
        held += 6;
        if (held < 8) {
            continue;
        }
        held -= 8;
        const char octet = static_cast<char>(bits >> held & 0xFFU);
        if (octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n') {
            continue;
        }
        if (first == 0 && octet != '{') {
            return false;
        }
        first = '{';
        last = octet;
    }
    return first != 0 && last == '}';
}

struct Secret {
    std::size_t from = 0, to = 0;
};

// The signature of a compact JWS whose header ends at that dot and does not begin before `from`.
std::optional<Secret> signatureBehind(std::string_view text, std::size_t dot, std::size_t from)
{
    std::size_t start = dot;
    while (start > from && isBase64Url(text[start - 1])) {
        --start;
    }
    if (start == dot || (start > 0 && isBase64Url(text[start - 1]))
        || !isJsonObject(text.substr(start, dot - start))) {
        return std::nullopt;
    }
    const std::size_t end = dot + 1 + runOf64(text, dot + 1);
    if (end == dot + 1 || end >= text.size() || text[end] != '.') {
        return std::nullopt;
    }
    const std::size_t signature = runOf64(text, end + 1);
    return signature == 0 ? std::nullopt : std::optional(Secret{end + 1, end + 1 + signature});
}

// Looks at dots, of which most texts have few, rather than at what may be a header.
std::optional<Secret> nextSignature(std::string_view text, std::size_t from)
{
    for (auto dot = text.find('.', from); dot != std::string_view::npos;
         dot = text.find('.', dot + 1)) {
        if (const auto found = signatureBehind(text, dot, from)) {
            return found;
        }
    }
    return std::nullopt;
}

// One whose end is not there goes on to the end of the text.
std::optional<Secret> privateKeyAt(std::string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    const std::size_t headerEnd = rest.find("-----", kBegin.size());
    if (headerEnd == std::string_view::npos
        || rest.substr(0, headerEnd).find("PRIVATE KEY") == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t end = rest.find("-----END", headerEnd);
    const std::size_t tail = end == std::string_view::npos ? end : rest.find("-----", end + 8);
    return Secret{at, tail == std::string_view::npos ? text.size() : at + tail + 5};
}

std::optional<Secret> nextPrivateKey(std::string_view text, std::size_t from)
{
    for (auto at = text.find(kBegin, from); at != std::string_view::npos;
         at = text.find(kBegin, at + 1)) {
        if (const auto found = privateKeyAt(text, at)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<std::string> maskedAll(
    std::string_view text, std::optional<Secret> (*next)(std::string_view text, std::size_t from))
{
    auto secret = next(text, 0);
    if (!secret) {
        return std::nullopt;
    }
    std::string out;
    std::size_t done = 0;
    for (; secret; secret = next(text, done)) {
        out.append(text.substr(done, secret->from - done)).append(kMask);
        done = secret->to;
    }
    return out.append(text.substr(done));
}

} // namespace

std::optional<std::string> maskedPrivateKeys(std::string_view text)
{
    return maskedAll(text, nextPrivateKey);
}

std::optional<std::string> maskedSignatures(std::string_view text)
{
    return maskedAll(text, nextSignature);
}

std::string redactSecrets(std::string_view text)
{
    // Keys first: their dashes are letters of base64url, too, and could end a signature.
    const auto keyless = maskedPrivateKeys(text);
    auto less = maskedSignatures(keyless ? *keyless : text);
    return less ? std::move(*less) : keyless ? *keyless : std::string(text);
}

} // namespace attest
