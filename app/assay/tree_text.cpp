// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree_text.h"

#include "base/json_writer.h"
#include "base/redact.h"
#include "explain/showable.h"
#include "report/remark.h"

#include <algorithm>

namespace attest::app {

namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;
using decode::Tree;

constexpr std::size_t kLongestValue = 200;

std::string spanText(const Span& span)
{
    return "[" + std::to_string(span.buffer) + ":" + std::to_string(span.offset) + "+"
        + std::to_string(span.length) + "]";
}

void spanJson(JsonWriter& json, const Span& span)
{
    json.beginArray().number(span.buffer).number(span.offset).number(span.length).endArray();
}

/// Visits a node and what is below it in document order, with the depth. Without recursion, because
/// evidence decides how deep it goes.
template <typename Enter, typename Leave>
void walk(const Tree& tree, NodeId root, Enter enter, Leave leave)
{
    std::size_t depth = 0;
    for (NodeId node = root; node != kNoNode;) {
        enter(node, depth);
        if (tree.at(node).firstChild != kNoNode) {
            node = tree.at(node).firstChild;
            ++depth;
            continue;
        }
        leave(node);
        while (node != root && tree.at(node).next == kNoNode) {
            node = tree.at(node).parent;
            leave(node);
            --depth;
        }
        node = node == root ? kNoNode : tree.at(node).next;
    }
}

bool isLeaf(const Tree& tree, NodeId node)
{
    return tree.at(node).firstChild == kNoNode;
}

/// What may be said of the nodes of one tree.
class Speaker {
public:
    Speaker(const Tree& tree, const Buffers& buffers, Secrets secrets)
        : m_tree(tree)
        , m_buffers(buffers)
        , m_masks(secrets == Secrets::Mask)
    {
    }

    [[nodiscard]] std::string name(NodeId node) const
    {
        const auto name = m_tree.name(node, m_buffers);
        return m_masks ? redactSecrets(name) : name;
    }

    [[nodiscard]] std::string value(NodeId node) const
    {
        auto value = decode::displayValue(m_tree, node, m_buffers);
        if (!m_masks || value.empty()) {
            return value;
        }
        return report::isHidden(m_tree, node, m_buffers) ? std::string(kMaskedValue)
                                                         : redactSecrets(value);
    }

    /// What a number means, for people. Empty where there is nothing to say.
    [[nodiscard]] std::string remark(NodeId node) const
    {
        const auto words = report::remarkOn(m_tree, node, m_buffers);
        return words.empty() ? words : "  = " + words;
    }

private:
    const Tree& m_tree;
    const Buffers& m_buffers;
    bool m_masks;
};

} // namespace

std::string_view nodeKindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Group:
        return "group";
    case NodeKind::Object:
        return "object";
    case NodeKind::Array:
        return "array";
    case NodeKind::String:
        return "string";
    case NodeKind::Number:
        return "number";
    case NodeKind::True:
        return "true";
    case NodeKind::False:
        return "false";
    case NodeKind::Null:
        return "null";
    case NodeKind::Sequence:
        return "SEQUENCE";
    case NodeKind::Set:
        return "SET";
    case NodeKind::Integer:
        return "INTEGER";
    case NodeKind::Boolean:
        return "BOOLEAN";
    case NodeKind::Oid:
        return "OBJECT IDENTIFIER";
    case NodeKind::BitString:
        return "BIT STRING";
    case NodeKind::OctetString:
        return "OCTET STRING";
    case NodeKind::Text:
        return "text";
    case NodeKind::Time:
        return "time";
    case NodeKind::Asn1Null:
        return "NULL";
    case NodeKind::Tagged:
        return "tagged";
    case NodeKind::Certificate:
        return "certificate";
    case NodeKind::Segment:
        return "segment";
    case NodeKind::Claim:
        return "claim";
    }
    return "group";
}

std::string treeText(const Tree& tree, NodeId root, const Buffers& buffers,
    const Terminal& terminal, Secrets secrets)
{
    const Speaker speaker(tree, buffers, secrets);
    std::string out;
    const auto enter = [&](NodeId node, std::size_t depth) {
        std::string line(2 * depth, ' ');
        line += inked(terminal, Ink::Strong, explain::showable(speaker.name(node), 80));
        if (isLeaf(tree, node)) {
            const auto value = speaker.value(node);
            line += value.empty() ? "" : "  " + explain::showable(value, kLongestValue);
            line += speaker.remark(node);
        }
        out += line + "  " + inked(terminal, Ink::Faint, spanText(tree.at(node).span)) + "\n";
    };
    walk(tree, root, enter, [](NodeId) {});
    return out;
}

std::string buffersText(const Buffers& buffers, const Terminal& terminal)
{
    std::string out;
    for (BufferId id = 0; id < buffers.size(); ++id) {
        const auto& buffer = buffers.at(id);
        const auto from = buffer.from();
        const auto line
            = said(from ? QT_TRANSLATE_NOOP(
                       "assay", "buffer {number}  {name}, {count} bytes, {derivation} of {span}")
                        : QT_TRANSLATE_NOOP("assay", "buffer {number}  {name}, {count} bytes"),
                {{"number", std::size_t{id}}, {"name", explain::showable(buffer.name(), 80)},
                    {"count", buffer.bytes().size()},
                    {"derivation", derivationName(buffer.derivation())},
                    {"span", from ? spanText(*from) : std::string()}});
        out += inked(terminal, Ink::Faint, line) + "\n";
    }
    return out;
}

std::string treeJson(const Tree& tree, NodeId root, const Buffers& buffers, Secrets secrets)
{
    const Speaker speaker(tree, buffers, secrets);
    JsonWriter json;
    const auto enter = [&](NodeId node, std::size_t) {
        const auto& entry = tree.at(node);
        json.beginObject().member("name", speaker.name(node));
        json.member("kind", nodeKindName(entry.kind)).key("span");
        spanJson(json, entry.span);
        if (isLeaf(tree, node)) {
            json.member("value", speaker.value(node));
        } else {
            json.key("children").beginArray();
        }
    };
    const auto leave = [&](NodeId node) {
        if (!isLeaf(tree, node)) {
            json.endArray();
        }
        json.endObject();
    };
    walk(tree, root, enter, leave);
    return json.take();
}

std::string buffersJson(const Buffers& buffers)
{
    JsonWriter json;
    json.beginArray();
    for (BufferId id = 0; id < buffers.size(); ++id) {
        const auto& buffer = buffers.at(id);
        json.beginObject().member("name", buffer.name());
        json.member("derivation", derivationName(buffer.derivation()));
        json.key("length").number(static_cast<std::int64_t>(buffer.bytes().size()));
        if (const auto from = buffer.from()) {
            spanJson(json.key("from"), *from);
        }
        json.endObject();
    }
    return json.endArray().take();
}

} // namespace attest::app
