// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/fields.h"

#include "decode/base64.h"

#include <algorithm>

namespace attest::ui {
namespace {

using decode::kNoNode;
using decode::Node;
using decode::NodeId;

constexpr std::size_t kMostChain = 64;

bool sameField(const Node& a, const Node& b)
{
    return a.kind == b.kind && a.label == b.label && a.key == b.key && a.span == b.span
        && a.value == b.value && a.parent == b.parent;
}

int childCount(const decode::Tree& tree, NodeId id)
{
    const auto last = tree.at(id).lastChild;
    return last == kNoNode ? 0 : static_cast<int>(tree.at(last).index) + 1;
}

} // namespace

Fields::Fields(const verify::Verification* run)
{
    if (!run) {
        return;
    }
    m_buffers = run->buffers();
    m_tree = run->tree();
    for (const auto& answer : run->answers()) {
        if (answer.root != kNoNode) {
            m_arm.push_back(answer.buffer);
        }
    }
    collectChain(*run);
    collectTop();
}

std::optional<Span> Fields::locate(const decode::Certificate& certificate) const
{
    for (BufferId id = 0; id < m_buffers.size(); ++id) {
        if (std::ranges::equal(m_buffers.at(id).bytes(), certificate.der())) {
            return m_buffers.whole(id);
        }
    }
    return std::nullopt;
}

// The leaf and what else came with the evidence is in the evidence's own tree.
void Fields::collectChain(const verify::Verification& run)
{
    if (!run.imds().chain) {
        return;
    }
    for (const auto& attempt : run.imds().chain->attempts) {
        for (const auto& link : attempt.links) {
            const bool ownPlace
                = link.origin == trust::Origin::Leaf || link.origin == trust::Origin::Embedded;
            const bool known = std::ranges::any_of(m_chain, [&](const auto& each) {
                return each.certificate->sha256 == link.certificate->sha256;
            });
            if (!ownPlace && !known && m_chain.size() < kMostChain) {
                m_chain.push_back(
                    {link.certificate, link.origin, link.source, locate(*link.certificate)});
            }
        }
    }
}

void Fields::collectTop()
{
    std::vector<bool> taken(m_buffers.size());
    for (NodeId id = 0; id < m_tree.size(); ++id) {
        if (m_tree.at(id).parent == kNoNode) {
            m_top.push_back({Row::Nodes, id});
        }
        if (const auto buffer = m_tree.at(id).span.buffer; buffer < taken.size()) {
            taken[buffer] = true;
        }
    }
    for (const auto& each : m_chain) {
        if (each.where) {
            taken[each.where->buffer] = true;
        }
    }
    for (BufferId id = 0; id < m_buffers.size(); ++id) {
        if (!taken[id]) {
            m_top.push_back({Row::Buffers, id});
        }
    }
    if (!m_chain.empty()) {
        m_top.push_back({Row::Group, 0});
    }
}

bool Fields::isArm(BufferId buffer) const
{
    return std::ranges::find(m_arm, buffer) != m_arm.end();
}

bool Fields::isCertificate(Row row) const
{
    if (row.part == Row::Nodes) {
        const auto& node = m_tree.at(row.at);
        return (node.kind == decode::NodeKind::Certificate && node.firstChild == kNoNode)
            || isEncodedCertificate(row);
    }
    return row.part == Row::Chain;
}

bool Fields::isEncodedCertificate(Row row) const
{
    if (row.part != Row::Nodes || m_tree.at(row.at).kind != decode::NodeKind::String
        || m_tree.at(row.at).firstChild != kNoNode) {
        return false;
    }
    const auto list = m_tree.at(row.at).parent;
    return list != kNoNode && m_tree.at(list).kind == decode::NodeKind::Array
        && m_buffers.text(m_tree.at(list).key) == "x5c";
}

// The bytes that are taken apart. Escapes are no part of base64, so that the text is as it is written.
decode::CertificatePtr Fields::read(Row holder) const
{
    if (holder.part == Row::Chain) {
        return m_chain[holder.at].certificate;
    }
    const auto& node = m_tree.at(holder.at);
    if (!isEncodedCertificate(holder)) {
        auto read = decode::decodeCertificate(m_buffers.bytes(node.span));
        return read ? *std::move(read) : nullptr;
    }
    const auto der = decode::fromBase64(m_buffers.text(node.value), decode::Base64Form::LineBreaks);
    auto read = decode::decodeCertificate(der ? ByteView(*der) : ByteView());
    return read ? *std::move(read) : nullptr;
}

std::optional<quint32> Fields::inside(Row holder) const
{
    if (!isCertificate(holder)) {
        return std::nullopt;
    }
    const auto known = m_insideOf.constFind(holder.key());
    if (known != m_insideOf.constEnd()) {
        return *known < 0 ? std::nullopt : std::optional<quint32>(*known);
    }
    auto certificate = read(holder);
    if (!certificate) {
        m_insideOf.insert(holder.key(), -1);
        return std::nullopt;
    }
    m_inside.push_back({std::move(certificate), holder});
    const auto at = static_cast<quint32>(m_inside.size() - 1);
    m_insideOf.insert(holder.key(), static_cast<int>(at));
    return at;
}

decode::CertificatePtr Fields::certificate(Row row) const
{
    const auto at = inside(row);
    return at ? m_inside[*at].certificate : nullptr;
}

NodeRef Fields::node(Row row) const
{
    if (row.part == Row::Nodes && row.at < m_tree.size()) {
        return {&m_tree, &m_buffers, row.at};
    }
    if (row.part >= Row::Inner && row.part - Row::Inner < m_inside.size()) {
        const auto& certificate = *m_inside[row.part - Row::Inner].certificate;
        return {&certificate.tree, &certificate.buffers, row.at};
    }
    return {};
}

bool Fields::hasChildren(Row row) const
{
    const auto shown = m_shown.constFind(row.key());
    if (shown != m_shown.constEnd()) {
        return *shown > 0;
    }
    if (isCertificate(row)) {
        return m_insideOf.value(row.key(), 0) >= 0;
    }
    return count(row) > 0;
}

int Fields::count(Row row) const
{
    const auto shown = m_shown.constFind(row.key());
    if (shown != m_shown.constEnd()) {
        return *shown;
    }
    if (row.part == Row::Group) {
        return static_cast<int>(m_chain.size());
    }
    if (const auto at = inside(row)) {
        return childCount(m_inside[*at].certificate->tree, 0);
    }
    const auto ref = node(row);
    return ref ? childCount(*ref.tree, ref.id) : 0;
}

const std::vector<NodeId>& Fields::childrenOf(Row row) const
{
    const auto known = m_children.constFind(row.key());
    if (known != m_children.constEnd()) {
        return *known;
    }
    const auto at = inside(row);
    const auto ref = at ? NodeRef{&m_inside[*at].certificate->tree, nullptr, 0} : node(row);
    std::vector<NodeId> children;
    if (ref) {
        children.reserve(static_cast<std::size_t>(childCount(*ref.tree, ref.id)));
        for (auto id = ref.node().firstChild; id != kNoNode; id = ref.tree->at(id).next) {
            children.push_back(id);
        }
    }
    return *m_children.insert(row.key(), std::move(children));
}

Row Fields::child(Row row, int at) const
{
    if (row.part == Row::Group) {
        return {Row::Chain, static_cast<quint32>(at)};
    }
    const auto holder = inside(row);
    return {
        holder ? Row::Inner + *holder : row.part, childrenOf(row)[static_cast<std::size_t>(at)]};
}

std::optional<Row> Fields::parent(Row row) const
{
    if (row.part == Row::Chain) {
        return Row{Row::Group, 0};
    }
    const auto ref = node(row);
    if (!ref || ref.node().parent == kNoNode) {
        return std::nullopt;
    }
    // A certificate's row stands for the root of its tree.
    if (row.part >= Row::Inner && ref.node().parent == 0) {
        return m_inside[row.part - Row::Inner].holder;
    }
    return Row{row.part, ref.node().parent};
}

int Fields::index(Row row) const
{
    if (row.part == Row::Chain) {
        return static_cast<int>(row.at);
    }
    const auto ref = node(row);
    if (ref && ref.node().parent != kNoNode) {
        return static_cast<int>(ref.node().index);
    }
    const auto found = std::ranges::lower_bound(m_top, row.key(), {}, &Row::key);
    return static_cast<int>(found - m_top.begin());
}

std::optional<Span> Fields::span(Row row) const
{
    if (row.part == Row::Nodes) {
        return m_tree.at(row.at).span;
    }
    if (row.part == Row::Buffers) {
        return m_buffers.whole(row.at);
    }
    if (row.part == Row::Chain) {
        return m_chain[row.at].where;
    }
    if (row.part < Row::Inner) {
        return std::nullopt;
    }
    const auto& inner = m_inside[row.part - Row::Inner];
    const auto whole = span(inner.holder);
    if (isEncodedCertificate(inner.holder)) {
        return whole;
    }
    const auto own = inner.certificate->tree.at(row.at).span;
    return whole ? std::optional(Span{whole->buffer, whole->offset + own.offset, own.length})
                 : std::nullopt;
}

ByteView Fields::contents(Row row) const
{
    if (const auto ref = node(row)) {
        const auto& node = ref.node();
        return ref.buffers->bytes(
            node.firstChild == kNoNode && (!isCertificate(row) || isEncodedCertificate(row))
                ? node.value
                : node.span);
    }
    if (row.part == Row::Chain) {
        return m_chain[row.at].certificate->der();
    }
    return row.part == Row::Buffers ? m_buffers.at(row.at).bytes() : ByteView();
}

std::optional<Row> Fields::rowAt(const Span& span, NodeId node) const
{
    const auto within = [this, &span](Row holder, const Span& whole) -> Row {
        const bool known = span == whole || isEncodedCertificate(holder);
        const auto at = known ? std::nullopt : inside(holder);
        if (!at) {
            return holder;
        }
        const Span own{0, span.offset - whole.offset, span.length};
        const auto deepest = m_inside[*at].certificate->tree.deepestAt(own);
        return deepest == kNoNode || deepest == 0 ? holder : Row{Row::Inner + *at, deepest};
    };
    const auto found = node == kNoNode ? m_tree.deepestAt(span) : node;
    if (found != kNoNode && found < m_tree.size()) {
        const Row row = rowOf(found);
        const auto& whole = m_tree.at(found).span;
        return isCertificate(row) && whole.contains(span) ? within(row, whole) : row;
    }
    for (std::size_t i = 0; i < m_chain.size(); ++i) {
        if (m_chain[i].where && m_chain[i].where->contains(span)) {
            return within({Row::Chain, static_cast<quint32>(i)}, *m_chain[i].where);
        }
    }
    const Row buffer{Row::Buffers, span.buffer};
    return std::ranges::find(m_top, buffer) == m_top.end() ? std::nullopt : std::optional(buffer);
}

NodeId Fields::commonNodes(const Fields& other) const
{
    const auto most = static_cast<NodeId>(std::min(m_tree.size(), other.m_tree.size()));
    NodeId id = 0;
    // The rows of a certificate come from its bytes.
    const auto sameBytes = [&](NodeId at) {
        return !isCertificate(rowOf(at))
            || std::ranges::equal(m_buffers.bytes(m_tree.at(at).span),
                other.m_buffers.bytes(other.m_tree.at(at).span));
    };
    while (id < most && sameField(m_tree.at(id), other.m_tree.at(id)) && sameBytes(id)) {
        ++id;
    }
    return id;
}

void Fields::keepInside(const Fields& before, NodeId common)
{
    m_inside = before.m_inside;
    const bool chain = sameChain(before);
    for (quint32 at = 0; at < m_inside.size(); ++at) {
        const Row holder = m_inside[at].holder;
        if (holder.part == Row::Nodes ? holder.at < common : chain) {
            m_insideOf.insert(holder.key(), static_cast<int>(at));
        }
    }
}

std::vector<std::pair<Row, int>> Fields::parentsFrom(NodeId first) const
{
    std::vector<std::pair<Row, int>> parents;
    QHash<quintptr, int> seen;
    for (NodeId id = first; id < m_tree.size(); ++id) {
        const auto parent = m_tree.at(id).parent;
        if (parent != kNoNode && parent < first && !seen.contains(parent)) {
            seen.insert(parent, 0);
            parents.emplace_back(rowOf(parent), static_cast<int>(m_tree.at(id).index));
        }
    }
    return parents;
}

bool Fields::sameChain(const Fields& other) const
{
    return std::ranges::equal(m_chain, other.m_chain, [](const auto& a, const auto& b) {
        return a.certificate->sha256 == b.certificate->sha256 && a.where == b.where;
    });
}

} // namespace attest::ui
