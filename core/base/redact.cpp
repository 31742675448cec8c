// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include "base/ascii.h"

namespace attest {
namespace {

constexpr std::string_view kMask = "[redacted]";

constexpr bool isBase64Url(char c)
{
    return isAlnum(c) || c == '-' || c == '_';
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

// Length of header and payload with both dots when a compact JWS starts here, else 0.
std::size_t unsignedPart(std::string_view text, std::size_t at)
{
    if (!isBase64Url(text[at]) || (at > 0 && isBase64Url(text[at - 1]))) {
        return 0;
    }
    const std::size_t header = runOf64(text, at);
    if (at + header >= text.size() || text[at + header] != '.'
        || !isJsonObject(text.substr(at, header))) {
        return 0;
    }
    const std::size_t payload = runOf64(text, at + header + 1);
    const std::size_t dot = at + header + 1 + payload;
    const bool isSigned
        = payload > 0 && dot < text.size() && text[dot] == '.' && runOf64(text, dot + 1) > 0;
    return isSigned ? header + payload + 2 : 0;
}

std::size_t privateKeyLength(std::string_view rest)
{
    if (!rest.starts_with("-----BEGIN ")) {
        return 0;
    }
    const std::size_t headerEnd = rest.find("-----", 11);
    if (headerEnd == std::string_view::npos
        || rest.substr(0, headerEnd).find("PRIVATE KEY") == std::string_view::npos) {
        return 0;
    }
    const std::size_t end = rest.find("-----END", headerEnd);
    const std::size_t tail = end == std::string_view::npos ? end : rest.find("-----", end + 8);
    return tail == std::string_view::npos ? rest.size() : tail + 5;
}

} // namespace

std::string redactSecrets(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t kept = unsignedPart(text, at); kept > 0) {
            out += text.substr(at, kept);
            out += kMask;
            at += kept;
            at += runOf64(text, at);
        } else if (const std::size_t skipped = privateKeyLength(text.substr(at)); skipped > 0) {
            out += kMask;
            at += skipped;
        } else {
            out += text[at++];
        }
    }
    return out;
}

} // namespace attest
