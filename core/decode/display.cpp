// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "base/time.h"
#include "decode/certificate.h"
#include "decode/der_text.h"
#include "decode/der_values.h"
#include "decode/json.h"
#include "decode/oid.h"
#include "decode/tlv.h"
#include "decode/tree.h"

#include <array>

namespace attest::decode {
namespace {

constexpr std::size_t kMostText = 1024;
constexpr std::size_t kMostOctets = 64;
constexpr const char* kEllipsis = "\xE2\x80\xA6";

// Cuts between code points.
std::string bounded(std::string text)
{
    if (text.size() <= kMostText) {
        return text;
    }
    std::size_t end = kMostText;
    while (end > 0 && (static_cast<Byte>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + kEllipsis;
}

std::string octets(ByteView bytes)
{
    return bytes.size() <= kMostOctets ? hex(bytes) : hex(bytes.first(kMostOctets)) + kEllipsis;
}

std::string integerText(ByteView contents)
{
    const auto value = integer64(contents);
    return value ? std::to_string(*value) : "0x" + octets(contents);
}

std::string oidText(ByteView contents)
{
    const std::string dots = oidDots(asText(contents));
    const char* label = oidLabel(asText(contents));
    return dots.empty() ? octets(contents) : label != nullptr ? dots + " " + label : dots;
}

std::string timeText(ByteView contents)
{
    const auto time = contents.size() == 13 ? utcTime(contents) : generalizedTime(contents);
    return time ? formatRfc3339(*time) : bounded(std::string(asText(contents)));
}

// RFC 5280 4.2.1.3, 4.2.1.13.
std::string bitNames(ByteView contents, std::span<const char* const> names)
{
    std::string out;
    for (std::size_t n = 0; n < names.size() && 1 + n / 8 < contents.size(); ++n) {
        if ((contents[1 + n / 8] & (0x80U >> n % 8)) != 0) {
            out += out.empty() ? "" : ", ";
            out += names[n];
        }
    }
    return out;
}

std::string bitStringText(const Node& node, ByteView contents)
{
    constexpr std::array<const char*, 9> usages{"digitalSignature", "contentCommitment",
        "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign",
        "encipherOnly", "decipherOnly"};
    constexpr std::array<const char*, 9> reasons{"unused", "keyCompromise", "cACompromise",
        "affiliationChanged", "superseded", "cessationOfOperation", "certificateHold",
        "privilegeWithdrawn", "aACompromise"};
    const std::string_view label = node.label != nullptr ? node.label : "";
    if (label == "keyUsage") {
        return bitNames(contents, usages);
    }
    if (label == "reasons") {
        return bitNames(contents, reasons);
    }
    return contents.empty() ? std::string() : octets(contents.subspan(1));
}

// Behind an implicit tag the type is IA5String, the only one used so (RFC 5280 4.2.1.6).
std::string asn1Text(const Node& node, const Buffers& buffers)
{
    const ByteView whole = buffers.bytes(node.span);
    const Byte first = whole.empty() ? tag::kIa5String : whole[0];
    const ByteView contents = buffers.bytes(node.value);
    return bounded(stringValue(tag::isString(first) ? first : tag::kIa5String, contents).utf8);
}

// One or more elements alike, none with a name of its own.
bool isList(const Tree& tree, const Node& node, NodeKind kind)
{
    for (NodeId at = node.firstChild; at != kNoNode; at = tree.at(at).next) {
        if (tree.at(at).kind != kind || tree.at(at).label != nullptr) {
            return false;
        }
    }
    return node.firstChild != kNoNode;
}

std::string oidList(const Tree& tree, const Node& node, const Buffers& buffers)
{
    std::string out;
    for (NodeId at = node.firstChild; at != kNoNode && out.size() < kMostText;
         at = tree.at(at).next) {
        out += out.empty() ? "" : ", ";
        out += oidName(buffers.text(tree.at(at).value));
    }
    return bounded(std::move(out));
}

// An AlgorithmIdentifier, an attribute or an extension is the OID it starts with; a name's attribute
// also has its text. A Name is a list of sets, and shows as one line.
std::string sequenceText(const Tree& tree, const Node& node, const Buffers& buffers)
{
    if (isList(tree, node, NodeKind::Set)) {
        const auto name = decodeName(buffers.bytes(node.span));
        return name ? bounded(nameText(*name)) : std::string();
    }
    if (isList(tree, node, NodeKind::Oid)) {
        return oidList(tree, node, buffers);
    }
    if (node.firstChild == kNoNode || tree.at(node.firstChild).kind != NodeKind::Oid) {
        return {};
    }
    const Node& first = tree.at(node.firstChild);
    std::string out = oidName(buffers.text(first.value));
    if (first.next != kNoNode && tree.at(first.next).kind == NodeKind::Text) {
        out += '=' + asn1Text(tree.at(first.next), buffers);
    }
    return out;
}

} // namespace

std::string displayValue(const Tree& tree, NodeId id, const Buffers& buffers)
{
    const Node& node = tree.at(id);
    const ByteView contents = buffers.bytes(node.value);
    switch (node.kind) {
    case NodeKind::Group:
    case NodeKind::Object:
    case NodeKind::Array:
    case NodeKind::Set:
        return {};
    case NodeKind::Certificate:
        return node.firstChild == kNoNode ? octets(contents) : std::string();
    case NodeKind::Sequence:
        return sequenceText(tree, node, buffers);
    case NodeKind::String:
        return bounded(textOf(tree, id, buffers).value_or(std::string(asText(contents))));
    case NodeKind::Number:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::Null:
    case NodeKind::Segment:
    case NodeKind::Claim:
        return bounded(std::string(asText(contents)));
    case NodeKind::Integer:
        return integerText(contents);
    case NodeKind::Boolean:
        return booleanValue(contents).value_or(true) ? "TRUE" : "FALSE";
    case NodeKind::Oid:
        return oidText(contents);
    case NodeKind::BitString:
        return bitStringText(node, contents);
    case NodeKind::Text:
        return asn1Text(node, buffers);
    case NodeKind::Time:
        return timeText(contents);
    case NodeKind::Asn1Null:
        return "NULL";
    case NodeKind::OctetString:
    case NodeKind::Tagged:
        return node.firstChild == kNoNode ? octets(contents) : std::string();
    }
    return {};
}

} // namespace attest::decode
