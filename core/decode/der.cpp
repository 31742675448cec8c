// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/der.h"

#include "base/limits.h"

namespace attest::decode {

DerReading::DerReading(const Buffers& buffers, BufferId buffer, Tree& tree)
    : m_bytes(buffers.at(buffer).bytes())
    , m_buffer(buffer)
    , m_tree(tree)
{
    // Spans count in 32 bits.
    if (m_bytes.size() > kLimits.evidenceBytes) {
        m_bytes = m_bytes.first(kLimits.evidenceBytes);
        fail(issue::kTooLarge, whole());
    }
}

ByteView DerReading::bytes(const Span& span) const
{
    return m_bytes.subspan(span.offset, span.length);
}

Span DerReading::whole() const
{
    return {m_buffer, 0, static_cast<std::uint32_t>(m_bytes.size())};
}

void DerReading::fail(IssueId id, Span span, Params params)
{
    if (!m_problem) {
        m_problem = Problem{id, std::move(params), span};
    }
}

std::optional<Problem> DerReading::takeProblem()
{
    return std::exchange(m_problem, std::nullopt);
}

void DerReading::note(IssueId id, Span span, Params params)
{
    if (!m_problem) {
        m_notes.push_back({id, Severity::Warning, std::move(params), {span}});
    }
}

bool DerReading::spend(const Span& span)
{
    if (m_elements >= kLimits.nodes) {
        fail(issue::kTooLarge, span);
        return false;
    }
    ++m_elements;
    return true;
}

DerCursor::DerCursor(DerReading& reading, Span contents, NodeId parent)
    : m_reading(&reading)
    , m_at(contents.offset)
    , m_end(contents.end())
    , m_parent(parent)
{
}

Span DerCursor::rest() const
{
    return {m_reading->m_buffer, m_at, m_end - m_at};
}

namespace {

const char* lengthForm(const TlvHeader& header)
{
    return header.indefinite ? "indefinite" : header.minimalLength ? "reserved" : "not-minimal";
}

Params tagParams(std::optional<Byte> expected, Byte found, const char* field)
{
    Params params;
    if (expected) {
        params.push_back({"expected", tag::name(*expected)});
    }
    params.push_back({"found", tag::name(found)});
    params.push_back({"field", std::string(field != nullptr ? field : "")});
    return params;
}

} // namespace

Element DerCursor::read(const char* label)
{
    const Span left = rest();
    if (failed() || !m_reading->spend(left)) {
        return {};
    }
    const TlvHeader header = readTlvHeader(m_reading->bytes(left));
    const bool badLength = header.fault == HeaderFault::BadLength
        || (header.fault != HeaderFault::BadTag && (header.indefinite || !header.minimalLength));
    if (badLength) {
        m_reading->fail(issue::kBadLength, left, {{"form", std::string(lengthForm(header))}});
    } else if (header.fault == HeaderFault::Truncated) {
        m_reading->fail(issue::kTruncated, left);
    } else if (header.fault == HeaderFault::TooLarge) {
        m_reading->fail(issue::kTooLarge, left);
    } else if (header.fault == HeaderFault::BadTag || header.tag == 0) {
        m_reading->fail(issue::kBadTag, left, tagParams({}, header.tag, label));
    }
    if (failed()) {
        return {};
    }
    Element element{header.tag, left, left, kNoNode};
    element.span.length = header.size + header.length;
    element.value.offset += header.size;
    element.value.length = header.length;
    m_at = element.span.end();
    return element;
}

Element DerCursor::attach(Element element, const char* label, NodeKind kind)
{
    if (!failed()) {
        Node node;
        node.label = label;
        node.span = element.span;
        node.value = element.value;
        node.kind = kind;
        element.node = m_reading->m_tree.add(m_parent, node);
    }
    return element;
}

Element DerCursor::take(Byte tag, const char* label, NodeKind kind)
{
    if (failed()) {
        return {};
    }
    if (m_at == m_end) {
        m_reading->fail(issue::kMissingElement, rest(),
            {{"expected", tag::name(tag)}, {"field", std::string(label != nullptr ? label : "")}});
        return {};
    }
    if (peek() != tag) {
        m_reading->fail(issue::kBadTag, rest(), tagParams(tag, peek(), label));
        return {};
    }
    return attach(read(label), label, kind);
}

Element DerCursor::take(Byte tag, const char* label)
{
    return take(tag, label, kindOf(tag));
}

Element DerCursor::takeAny(const char* label)
{
    if (failed()) {
        return {};
    }
    if (m_at == m_end) {
        m_reading->fail(issue::kMissingElement, rest(),
            {{"expected", std::string("ANY")},
                {"field", std::string(label != nullptr ? label : "")}});
        return {};
    }
    const Element element = read(label);
    return attach(element, label, kindOf(element.tag));
}

DerCursor DerCursor::enter(const Element& element) const
{
    return enter(element, element.value);
}

DerCursor DerCursor::enter(const Element& element, Span contents) const
{
    DerCursor inner(*m_reading, contents, element.node);
    inner.m_depth = m_depth + 1;
    if (inner.m_depth > kLimits.depth) {
        m_reading->fail(issue::kTooDeep, element.span);
    }
    return inner;
}

void DerCursor::finish()
{
    if (more()) {
        m_reading->fail(issue::kTrailingBytes, rest());
    }
}

NodeKind kindOf(Byte tag)
{
    switch (tag) {
    case tag::kBoolean:
        return NodeKind::Boolean;
    case tag::kInteger:
    case tag::kEnumerated:
        return NodeKind::Integer;
    case tag::kBitString:
        return NodeKind::BitString;
    case tag::kOctetString:
        return NodeKind::OctetString;
    case tag::kNull:
        return NodeKind::Asn1Null;
    case tag::kOid:
        return NodeKind::Oid;
    case tag::kUtcTime:
    case tag::kGeneralizedTime:
        return NodeKind::Time;
    case tag::kSequence:
        return NodeKind::Sequence;
    case tag::kSet:
        return NodeKind::Set;
    default:
        return tag::isString(tag) ? NodeKind::Text : NodeKind::Tagged;
    }
}

} // namespace attest::decode
