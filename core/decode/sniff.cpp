// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/sniff.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "decode/base64.h"
#include "decode/pem.h"
#include "decode/sniff_json.h"

#include <algorithm>
#include <array>

namespace attest::decode {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Sniffing sniffBinary(ByteView bytes)
{
    switch (sniffDer(bytes)) {
    case DerKind::SignedData:
        return {Sniffed::DerCms, SniffedBy::DerShape, "signedData"};
    case DerKind::Certificate:
        return {Sniffed::Certificate, SniffedBy::DerShape, "tbsCertificate"};
    case DerKind::Other:
        return {Sniffed::Unknown, SniffedBy::DerShape, "SEQUENCE"};
    case DerKind::None:
        break;
    }
    return {};
}

// A BEGIN line at the start of a line: one further in is part of something else.
Sniffing sniffPem(std::string_view text)
{
    constexpr std::string_view begin = "-----BEGIN ";
    for (std::size_t at = text.find(begin); at != std::string_view::npos;
         at = text.find(begin, at + begin.size())) {
        if (at > 0 && text[at - 1] != '\n') {
            continue;
        }
        const std::string_view rest = text.substr(at + begin.size(), 64);
        const std::string_view label = rest.substr(0, rest.find("-----"));
        if (isCertificateLabel(label)) {
            return {Sniffed::PemCertificates, SniffedBy::PemLabel, "CERTIFICATE"};
        }
        if (isCmsLabel(label)) {
            return {Sniffed::PemCms, SniffedBy::PemLabel, "CMS"};
        }
    }
    return {};
}

constexpr bool isTokenCharacter(char c)
{
    return isAlnum(c) || c == '-' || c == '_' || c == '.';
}

// "eyJ" and "ew" are '{"' and '{' with white space behind it.
Sniffing sniffJwt(std::string_view text)
{
    constexpr std::string_view bearer = "bearer ";
    if (equalNoCase(text.substr(0, bearer.size()), bearer)) {
        text = trimmed(text.substr(bearer.size()));
    }
    const std::string_view start = text.substr(0, text.find('.'));
    const bool opensObject = start.starts_with("eyJ") || start.starts_with("ew");
    if (!opensObject || start.size() == text.size()
        || !std::all_of(start.begin(), start.end(), isTokenCharacter)) {
        return {};
    }
    return {Sniffed::Jwt, SniffedBy::TextShape, "eyJ"};
}

// The first bytes are enough to know; the rest may be damaged.
Sniffing sniffBase64(std::string_view text)
{
    constexpr std::size_t enough = 64;
    std::string start;
    for (const char c : text) {
        if (kSpace.find(c) != std::string_view::npos) {
            continue;
        }
        if (!isAlnum(c) && c != '+' && c != '/' && c != '=') {
            break;
        }
        start += c;
        if (start.size() == enough) {
            break;
        }
    }
    start.resize(start.size() / 4 * 4);
    const auto bytes = fromBase64(start, Base64Form::Strict);
    if (!bytes || bytes->empty()) {
        return {};
    }
    Sniffing found = sniffBinary(*bytes);
    if (found.kind == Sniffed::DerCms) {
        found.kind = Sniffed::Base64Cms;
    }
    return found.kind == Sniffed::Unknown ? Sniffing{} : found;
}

// Lines of a policy document (AgentAttestation v1) that hardly another YAML file has.
Sniffing sniffYaml(std::string_view text)
{
    constexpr std::size_t far = 64U << 10U;
    constexpr std::array<std::string_view, 2> keywords{"AgentAttestation", "requiredAttestors:"};
    text = text.substr(0, far);
    for (const std::string_view keyword : keywords) {
        if (text.find(keyword) != std::string_view::npos) {
            return {Sniffed::PolicyYaml, SniffedBy::Keywords, keyword};
        }
    }
    return {};
}

} // namespace

Sniffing sniff(const Buffers& buffers, BufferId given)
{
    const Span whole = buffers.whole(given);
    if (const Sniffing binary = sniffBinary(buffers.bytes(whole));
        binary.by != SniffedBy::Nothing) {
        return binary;
    }
    // A byte order mark is for the reader to refuse; here it would only hide what follows.
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::uint32_t skipped = buffers.text(whole).starts_with(mark) ? 3 : 0;
    const Span rest{given, skipped, whole.length - skipped};
    const std::string_view text = trimmed(buffers.text(rest));
    if (text.empty()) {
        return {};
    }
    if (text[0] == '{' || text[0] == '[') {
        return sniffJson(buffers, rest);
    }
    for (const auto look : {sniffPem, sniffJwt, sniffBase64, sniffYaml}) {
        if (const Sniffing found = look(text); found.by != SniffedBy::Nothing) {
            return found;
        }
    }
    return {};
}

std::string_view sniffedName(Sniffed kind)
{
    switch (kind) {
    case Sniffed::Unknown:
        return "unknown";
    case Sniffed::AttestedResponse:
        return "attested-response";
    case Sniffed::Base64Cms:
        return "base64-cms";
    case Sniffed::PemCms:
        return "pem-cms";
    case Sniffed::DerCms:
        return "der-cms";
    case Sniffed::Certificate:
        return "certificate";
    case Sniffed::PemCertificates:
        return "pem-certificates";
    case Sniffed::Jwt:
        return "jwt";
    case Sniffed::Jwks:
        return "jwks";
    case Sniffed::Discovery:
        return "discovery";
    case Sniffed::TokenResponse:
        return "token-response";
    case Sniffed::InstanceMetadata:
        return "instance-metadata";
    case Sniffed::ArmObject:
        return "arm-object";
    case Sniffed::PolicyYaml:
        return "policy";
    case Sniffed::CaseFile:
        return "case";
    case Sniffed::Json:
        return "json";
    }
    return "unknown";
}

} // namespace attest::decode
