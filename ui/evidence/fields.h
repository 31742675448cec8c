// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"
#include "verify/verification.h"

#include <QtCore/QHash>

#include <optional>
#include <vector>

namespace attest::ui {

/// One row of the tree of fields.
struct Row {
    enum Part : quint32 {
        Nodes,   ///< of the run's tree
        Buffers, ///< without any field of their own: the policy, bytes nobody took apart
        Group,   ///< the certificates of the chain that did not come with the evidence
        Chain,   ///< one of these
        Inner,   ///< and above: nodes of a certificate's own tree
    };
    quint32 part = Nodes;
    quint32 at = 0;

    [[nodiscard]] quintptr key() const { return quintptr{part} << 32U | at; }
    [[nodiscard]] static Row of(quintptr key)
    {
        return {static_cast<quint32>(key >> 32U), static_cast<quint32>(key)};
    }
    friend bool operator==(const Row&, const Row&) = default;
};

/// A certificate of the chain from a pool, a reply or the anchors.
struct ChainCertificate {
    decode::CertificatePtr certificate;
    trust::Origin origin = trust::Origin::Imported;
    std::string source;
    std::optional<Span> where; ///< in the run's buffers, where it is in any
};

/// Where a row's node is.
struct NodeRef {
    const decode::Tree* tree = nullptr;
    const attest::Buffers* buffers = nullptr;
    decode::NodeId id = decode::kNoNode;
    explicit operator bool() const { return tree != nullptr; }
    [[nodiscard]] const decode::Node& node() const { return tree->at(id); }
};

/// What is shown of a run: a copy, so that rows can be told to be gone while they can still be asked
/// about. Certificates are taken apart when somebody looks into them.
class Fields {
public:
    Fields() = default;
    explicit Fields(const verify::Verification* run);

    [[nodiscard]] const attest::Buffers& buffers() const { return m_buffers; }
    [[nodiscard]] const decode::Tree& tree() const { return m_tree; }
    [[nodiscard]] const std::vector<ChainCertificate>& chain() const { return m_chain; }
    [[nodiscard]] bool isArm(BufferId buffer) const;

    // The shape.
    [[nodiscard]] const std::vector<Row>& top() const { return m_top; }
    [[nodiscard]] int count(Row row) const;
    [[nodiscard]] bool hasChildren(Row row) const;
    [[nodiscard]] Row child(Row row, int at) const;
    [[nodiscard]] std::optional<Row> parent(Row row) const;
    [[nodiscard]] int index(Row row) const;

    // What a row stands for.
    [[nodiscard]] NodeRef node(Row row) const;
    /// Null unless the row is a certificate that can be read.
    [[nodiscard]] decode::CertificatePtr certificate(Row row) const;
    [[nodiscard]] bool isCertificate(Row row) const;
    /// A certificate as base64 text in the x5c of a key (RFC 7517 section 4.7): its fields are at no bytes of
    /// the run, only the text is.
    [[nodiscard]] bool isEncodedCertificate(Row row) const;
    /// In the run's buffers; nothing for what is in none of them.
    [[nodiscard]] std::optional<Span> span(Row row) const;
    /// The contents alone, where the row has no fields below it.
    [[nodiscard]] ByteView contents(Row row) const;
    /// The deepest field at a span, inside certificates as well; `node` where the run's node is known.
    [[nodiscard]] std::optional<Row> rowAt(
        const Span& span, decode::NodeId node = decode::kNoNode) const;
    [[nodiscard]] Row rowOf(decode::NodeId node) const { return {Row::Nodes, node}; }

    // One run after another: nodes up to the first that differs are the same.
    [[nodiscard]] decode::NodeId commonNodes(const Fields& other) const;
    /// Parents of nodes from `first` on that are before it: with how many of their children stay.
    [[nodiscard]] std::vector<std::pair<Row, int>> parentsFrom(decode::NodeId first) const;
    /// While rows come and go: that many of the children count.
    void show(Row parent, int children) { m_shown.insert(parent.key(), children); }
    void showAll(Row parent) { m_shown.remove(parent.key()); }
    void setTop(std::vector<Row> top) { m_top = std::move(top); }
    [[nodiscard]] bool sameChain(const Fields& other) const;
    /// The certificates that were taken apart before, so that their rows stay what they were.
    void keepInside(const Fields& before, decode::NodeId common);

private:
    struct Inside {
        decode::CertificatePtr certificate;
        Row holder;
    };
    void collectChain(const verify::Verification& run);
    void collectTop();
    [[nodiscard]] std::optional<Span> locate(const decode::Certificate& certificate) const;
    [[nodiscard]] decode::CertificatePtr read(Row holder) const;
    /// Of a certificate's row; nothing where it cannot be read.
    [[nodiscard]] std::optional<quint32> inside(Row holder) const;
    [[nodiscard]] const std::vector<decode::NodeId>& childrenOf(Row row) const;

    attest::Buffers m_buffers;
    decode::Tree m_tree;
    std::vector<BufferId> m_arm;
    std::vector<ChainCertificate> m_chain;
    std::vector<Row> m_top;
    QHash<quintptr, int> m_shown;
    mutable std::vector<Inside> m_inside;
    mutable QHash<quintptr, int> m_insideOf; ///< by holder; -1: cannot be read
    mutable QHash<quintptr, std::vector<decode::NodeId>> m_children; ///< of those that were opened
};

} // namespace attest::ui
