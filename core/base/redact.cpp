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

constexpr unsigned valueOf64(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<unsigned>(c - 'A')
        : c >= 'a' && c <= 'z'  ? static_cast<unsigned>(c - 'a') + 26
        : c >= '0' && c <= '9'  ? static_cast<unsigned>(c - '0') + 52
        : c == '-'              ? 62
                                : 63;
}

// Whether a run of base64url begins a JSON object: an opening brace after nothing but white space
// (RFC 8259 section 2), which JOSE headers may have.
bool beginsObject(std::string_view run)
{
    unsigned bits = 0;
    unsigned count = 0;
    for (const char c : run) {
        bits = bits << 6U | valueOf64(c);
        count += 6;
        if (count < 8) {
            continue;
        }
        count -= 8;
        const unsigned octet = bits >> count & 0xFFU;
        if (octet != ' ' && octet != '\t' && octet != '\n' && octet != '\r') {
            return octet == '{';
        }
    }
    return false;
}

// Length of header and payload with both dots when a compact JWS starts here, else 0.
std::size_t unsignedPart(std::string_view text, std::size_t at)
{
    if (!isBase64Url(text[at]) || (at > 0 && isBase64Url(text[at - 1]))) {
        return 0;
    }
    const std::size_t header = runOf64(text, at);
    if (header < 8 || at + header >= text.size() || text[at + header] != '.'
        || !beginsObject(text.substr(at, header))) {
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
