// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/name.h"

#include "base/ascii.h"
#include "base/hex.h"
#include "decode/der_text.h"

#include <algorithm>

namespace attest::decode {
namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// RFC 5280 7.1 by way of RFC 4518, as far as it goes for ASCII: case folded, white space trimmed and
// collapsed. Case folding and normalisation beyond ASCII are left out, so names that differ there
// count as different: refusing is the safe side.
std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (const char c : text) {
        if (isSpace(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending) {
            out += ' ';
            pending = false;
        }
        out += toLower(c);
    }
    return out;
}

void appendSized(std::string& out, std::string_view part)
{
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        out += static_cast<char>(part.size() >> (shift - 8U));
    }
    out += part;
}

// Unambiguous, so that no two different attributes give the same octets.
std::string canonicalAttribute(const Oid& type, char form, std::string_view value)
{
    std::string out;
    appendSized(out, type);
    out += form;
    appendSized(out, value);
    return out;
}

struct AttributeParts {
    Element whole, type, value;
};

// AttributeTypeAndValue; its node is named by its type.
AttributeParts takeAttribute(DerCursor& set)
{
    AttributeParts parts;
    parts.whole = set.take(tag::kSequence, nullptr);
    DerCursor fields = set.enter(parts.whole);
    parts.type = fields.take(tag::kOid, "type");
    parts.value = fields.takeAny("value");
    fields.finish();
    const Oid type = oidOf(set.reading(), parts.type);
    if (!set.failed()) {
        set.reading().tree().at(parts.whole.node).label = oidLabel(type);
    }
    return parts;
}

struct Attribute {
    NameAttribute shown;
    std::string canonical;
};

Attribute readAttribute(DerCursor& set)
{
    DerReading& reading = set.reading();
    const auto [whole, type, value] = takeAttribute(set);
    Attribute out;
    if (reading.failed()) {
        return out;
    }
    out.shown.span = whole.span;
    out.shown.type = asText(reading.bytes(type.value));
    if (!tag::isString(value.tag)) {
        // RFC 4514 2.4: a value without a string form is shown as the hexadecimal of its encoding.
        out.shown.form = NameAttribute::Form::Encoded;
        out.shown.text = '#' + hex(reading.bytes(value.span));
        out.canonical = canonicalAttribute(out.shown.type, 'd', asText(reading.bytes(value.span)));
        return out;
    }
    StringValue text = stringValue(value.tag, reading.bytes(value.value));
    if (!text.valid) {
        reading.note(issue::kNameString, value.span, {{"attribute", oidName(out.shown.type)}});
    }
    out.shown.text = std::move(text.utf8);
    out.canonical = text.valid
        ? canonicalAttribute(out.shown.type, 't', folded(out.shown.text))
        : canonicalAttribute(out.shown.type, 'd', asText(reading.bytes(value.span)));
    return out;
}

struct Rdn {
    std::vector<NameAttribute> attributes;
    std::string canonical;
};

// X.690 11.6: the encodings of a SET OF stand in ascending order.
void noteOrder(DerReading& reading, const Element& set, const Rdn& rdn)
{
    const auto octets
        = [&reading](const NameAttribute& a) { return asText(reading.bytes(a.span)); };
    if (!std::ranges::is_sorted(rdn.attributes, {}, octets)) {
        reading.note(issue::kSetOrder, set.span, {{"field", std::string("rdn")}});
    }
}

Rdn readRdn(const DerCursor& in, const Element& set)
{
    DerReading& reading = in.reading();
    DerCursor attributes = in.enter(set);
    Rdn rdn;
    std::vector<std::string> canonical;
    while (attributes.more()) {
        Attribute one = readAttribute(attributes);
        rdn.attributes.push_back(std::move(one.shown));
        canonical.push_back(std::move(one.canonical));
    }
    if (reading.failed()) {
        return rdn;
    }
    if (rdn.attributes.empty()) {
        reading.note(issue::kEmptyList, set.span, {{"field", std::string("rdn")}});
    }
    noteOrder(reading, set, rdn);
    std::ranges::sort(canonical); // a set has no order
    for (const std::string& one : canonical) {
        rdn.canonical += one;
    }
    return rdn;
}

} // namespace

std::vector<NameAttribute> rdnOf(const DerCursor& in, const Element& set)
{
    return readRdn(in, set).attributes;
}

void walkName(const DerCursor& in, const Element& sequence)
{
    DerCursor rdns = in.enter(sequence);
    while (rdns.more()) {
        DerCursor attributes = rdns.enter(rdns.take(tag::kSet, nullptr));
        while (attributes.more()) {
            static_cast<void>(takeAttribute(attributes));
        }
    }
}

Name nameOf(const DerCursor& in, const Element& sequence)
{
    Name name;
    name.span = sequence.span;
    DerCursor rdns = in.enter(sequence);
    while (rdns.more()) {
        Rdn rdn = readRdn(rdns, rdns.take(tag::kSet, nullptr));
        name.rdns.push_back(std::move(rdn.attributes));
        name.canonical.push_back(std::move(rdn.canonical));
    }
    return name;
}

Name takeName(DerCursor& in, const char* label)
{
    return nameOf(in, in.take(tag::kSequence, label));
}

Result<Name> decodeName(ByteView der)
{
    Buffers buffers;
    Tree tree;
    DerReading reading(buffers, buffers.add(Buffer("name", copyBytes(der))), tree);
    DerCursor in(reading, reading.whole(), kNoNode);
    Name name = takeName(in, "name");
    in.finish();
    if (auto problem = reading.takeProblem()) {
        return std::move(*problem);
    }
    return name;
}

} // namespace attest::decode
