// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/general_name.h"

#include "decode/der_text.h"

#include <array>

namespace attest::decode {
namespace {

using Kind = GeneralName::Kind;

struct Choice {
    Byte tag;
    Kind kind;
    const char* label;
    NodeKind node;
};

// Indexed by the tag number.
constexpr std::array kChoices{
    Choice{tag::contextConstructed(0), Kind::Other, "otherName", NodeKind::Tagged},
    Choice{tag::context(1), Kind::Email, "rfc822Name", NodeKind::Text},
    Choice{tag::context(2), Kind::Dns, "dNSName", NodeKind::Text},
    Choice{tag::contextConstructed(3), Kind::X400, "x400Address", NodeKind::Tagged},
    Choice{tag::contextConstructed(4), Kind::Directory, "directoryName", NodeKind::Tagged},
    Choice{tag::contextConstructed(5), Kind::Edi, "ediPartyName", NodeKind::Tagged},
    Choice{tag::context(6), Kind::Uri, "uniformResourceIdentifier", NodeKind::Text},
    Choice{tag::context(7), Kind::Ip, "iPAddress", NodeKind::OctetString},
    Choice{tag::context(8), Kind::RegisteredId, "registeredID", NodeKind::Oid},
};

void readOtherName(DerCursor inner)
{
    static_cast<void>(takeOid(inner, "type-id"));
    walkAny(inner, inner.take(tag::contextConstructed(0), "value"));
    inner.finish();
}

bool isAddressSize(std::size_t size, NameUse use)
{
    const std::size_t parts = use == NameUse::Constraint ? 2 : 1;
    return size == 4 * parts || size == 16 * parts;
}

void checkContents(const DerCursor& in, GeneralName& name, const Element& element, NameUse use)
{
    DerReading& reading = in.reading();
    switch (name.kind) {
    case Kind::Email:
    case Kind::Dns:
    case Kind::Uri:
        if (!isAscii(name.value)) {
            reading.fail(issue::kBadString, element.span);
        }
        break;
    case Kind::Ip:
        if (!isAddressSize(name.value.size(), use)) {
            reading.fail(issue::kBadAddress, element.span);
        }
        break;
    case Kind::RegisteredId:
        static_cast<void>(oidOf(reading, element));
        break;
    case Kind::Directory: { // tagged explicitly, because Name is a CHOICE
        DerCursor inner = in.enter(element);
        name.directory = takeName(inner, "rdnSequence");
        inner.finish();
        break;
    }
    case Kind::Other:
        readOtherName(in.enter(element));
        break;
    case Kind::X400:
    case Kind::Edi:
        walkAny(in, element);
        break;
    }
}

} // namespace

GeneralName takeGeneralName(DerCursor& in, NameUse use)
{
    GeneralName name;
    const std::size_t number = in.more() ? in.peek() & 0x1FU : 0;
    if (number >= kChoices.size()) {
        in.reading().fail(issue::kBadTag, in.rest(),
            {{"expected", std::string("GeneralName")}, {"found", tag::name(in.peek())}});
        return name;
    }
    const Choice& choice = kChoices[number];
    const Element element = in.take(choice.tag, choice.label, choice.node);
    name.kind = choice.kind;
    name.span = element.span;
    name.value = copyBytes(in.reading().bytes(element.value));
    if (!in.failed()) {
        checkContents(in, name, element, use);
    }
    return name;
}

std::vector<GeneralName> generalNamesOf(const DerCursor& in, const Element& names)
{
    std::vector<GeneralName> all;
    DerCursor inner = in.enter(names);
    while (inner.more()) {
        all.push_back(takeGeneralName(inner));
    }
    return all;
}

namespace {

GeneralName takeSubtree(DerCursor& in, NameConstraints& constraints)
{
    DerCursor fields = in.enter(in.take(tag::kSequence, nullptr));
    GeneralName base = takeGeneralName(fields, NameUse::Constraint);
    for (unsigned n = 0; n < 2; ++n) {
        if (!fields.nextIs(tag::context(n))) {
            continue;
        }
        const Element bound
            = fields.take(tag::context(n), n == 0 ? "minimum" : "maximum", NodeKind::Integer);
        constraints.hasMinimumOrMaximum = true;
        if (smallIntegerOf(fields.reading(), bound) == 0 && n == 0) {
            fields.reading().note(
                issue::kDefaultEncoded, bound.span, {{"field", std::string("minimum")}});
        }
    }
    fields.finish();
    return base;
}

std::vector<GeneralName> takeSubtrees(
    DerCursor& in, unsigned number, const char* label, NameConstraints& constraints)
{
    std::vector<GeneralName> all;
    if (!in.nextIs(tag::contextConstructed(number))) {
        return all;
    }
    const Element list = in.take(tag::contextConstructed(number), label, NodeKind::Sequence);
    DerCursor subtrees = in.enter(list);
    while (subtrees.more()) {
        all.push_back(takeSubtree(subtrees, constraints));
    }
    constraints.empty = constraints.empty || all.empty();
    return all;
}

} // namespace

NameConstraints readNameConstraints(DerCursor& in)
{
    NameConstraints constraints;
    constraints.empty = !in.more();
    constraints.permitted = takeSubtrees(in, 0, "permittedSubtrees", constraints);
    constraints.excluded = takeSubtrees(in, 1, "excludedSubtrees", constraints);
    in.finish();
    return constraints;
}

} // namespace attest::decode
