// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/der_fields.h"
#include "decode/tree.h"
#include "der_build.h"

#include <gtest/gtest.h>

namespace attest::decode {
namespace {

using namespace attest::test;

// {"a":{"b":[1,""]},"":7} with the nodes a JSON reader makes of it.
class SmallTree : public testing::Test {
protected:
    SmallTree()
    {
        m_buffers.add(Buffer("json", raw(R"({"a":{"b":[1,""]},"":7})")));
        m_root = add(kNoNode, NodeKind::Object, 0, 23);
        m_a = add(m_root, NodeKind::Object, 5, 12, 2, 1);
        m_b = add(m_a, NodeKind::Array, 10, 6, 7, 1);
        m_one = add(m_b, NodeKind::Number, 11, 1);
        m_text = add(m_b, NodeKind::String, 13, 2);
        m_unnamed = add(m_root, NodeKind::Number, 21, 1, 19, 0);
    }

    NodeId add(NodeId parent, NodeKind kind, std::uint32_t offset, std::uint32_t length,
        std::uint32_t key = 0, std::uint32_t keyLength = 0)
    {
        Node node;
        node.kind = kind;
        node.span = node.value = {0, offset, length};
        node.key = {0, key, keyLength};
        return m_tree.add(parent, node);
    }

    Buffers m_buffers;
    Tree m_tree;
    NodeId m_root, m_a, m_b, m_one, m_text, m_unnamed;
};

TEST_F(SmallTree, findsChildrenByName)
{
    EXPECT_EQ(m_tree.child(m_root, "a", m_buffers), m_a);
    EXPECT_EQ(m_tree.child(m_root, "", m_buffers), m_unnamed);
    EXPECT_EQ(m_tree.child(m_root, "A", m_buffers), kNoNode);
    EXPECT_EQ(m_tree.child(m_b, "", m_buffers), kNoNode) << "an element has no name";
    EXPECT_EQ(m_tree.child(kNoNode, "a", m_buffers), kNoNode);
}

TEST_F(SmallTree, namesPaths)
{
    EXPECT_EQ(m_tree.path(m_one, m_buffers), "a/b/[0]");
    EXPECT_EQ(m_tree.path(m_text, m_buffers), "a/b/[1]");
    EXPECT_EQ(m_tree.path(m_root, m_buffers), "");
    m_tree.at(m_root).label = "attested";
    EXPECT_EQ(m_tree.path(m_b, m_buffers), "attested/a/b");
}

TEST_F(SmallTree, findsTheDeepestNodeAtAByte)
{
    EXPECT_EQ(m_tree.deepestAt({0, 11, 1}), m_one);
    EXPECT_EQ(m_tree.deepestAt({0, 10, 1}), m_b);
    EXPECT_EQ(m_tree.deepestAt({0, 11, 3}), m_b);
    EXPECT_EQ(m_tree.deepestAt({0, 1, 1}), m_root);
    EXPECT_EQ(m_tree.deepestAt({0, 22, 5}), kNoNode);
    EXPECT_EQ(m_tree.deepestAt({1, 0, 1}), kNoNode);
}

TEST(Tree, prefersTheInnerOfEqualSpans)
{
    Tree tree;
    Node node;
    node.span = {0, 0, 4};
    const NodeId outer = tree.add(kNoNode, node);
    const NodeId inner = tree.add(outer, node);
    EXPECT_EQ(tree.deepestAt({0, 1, 1}), inner);
}

TEST(Tree, keepsChildrenInOrder)
{
    Tree tree;
    const NodeId root = tree.add(kNoNode, {});
    const NodeId first = tree.add(root, {});
    const NodeId second = tree.add(root, {});
    EXPECT_EQ(tree.at(root).firstChild, first);
    EXPECT_EQ(tree.at(first).next, second);
    EXPECT_EQ(tree.at(second).next, kNoNode);
    EXPECT_EQ(tree.at(root).lastChild, second);
    EXPECT_EQ(tree.at(second).parent, root);
    EXPECT_EQ(tree.at(first).index, 0U);
    EXPECT_EQ(tree.at(second).index, 1U);
}

// A tree read by itself stands in another as if it had been read there.
TEST_F(SmallTree, isGraftedWithItsOrder)
{
    Tree tree;
    const NodeId root = tree.add(kNoNode, {});
    const NodeId before = tree.add(root, {});
    const NodeId first = tree.graft(root, m_tree, 3);
    EXPECT_EQ(first, 2U);
    EXPECT_EQ(tree.size(), m_tree.size() + 2);
    EXPECT_EQ(tree.at(before).next, first);
    EXPECT_EQ(tree.at(root).lastChild, first);
    EXPECT_EQ(tree.at(first).parent, root);
    EXPECT_EQ(tree.at(first).index, 1U);
    EXPECT_EQ(tree.at(first).next, kNoNode);
    EXPECT_EQ(tree.at(first).firstChild, first + m_a);
    EXPECT_EQ(tree.at(first + m_one).parent, first + m_b);
    EXPECT_EQ(tree.at(first + m_one).next, first + m_text);
    EXPECT_EQ(tree.at(first + m_text).next, kNoNode);
    EXPECT_EQ(tree.at(first + m_text).span, (Span{3, 13, 2}));
    EXPECT_EQ(tree.at(first + m_unnamed).key, (Span{3, 19, 0}));
}

// The text of the root of some DER; label and kind as a decoder gives them.
std::string shown(const Bytes& der, const char* label = nullptr)
{
    Buffers buffers;
    Tree tree;
    DerReading reading(buffers, buffers.add(Buffer("test", der)), tree);
    DerCursor in(reading, reading.whole(), kNoNode);
    walkAny(in, in.takeAny(label));
    return displayValue(tree, 0, buffers);
}

TEST(DisplayValue, readsAsAPersonWould)
{
    struct Case {
        const char* der;
        const char* label;
        const char* text;
    };
    const Case cases[] = {
        {"020105", nullptr, "5"},
        {"0201ff", nullptr, "-1"},
        {"0209 010000000000000000", nullptr, "0x010000000000000000"},
        {"0101ff", nullptr, "TRUE"},
        {"010100", nullptr, "FALSE"},
        {"0603550403", nullptr, "2.5.4.3 commonName"},
        {"06032a0304", nullptr, "1.2.3.4"},
        {"0500", nullptr, "NULL"},
        {"0402beef", nullptr, "beef"},
        {"030205a0", "keyUsage", "digitalSignature, keyEncipherment"},
        {"03030007 80", "keyUsage", "keyCertSign, cRLSign, encipherOnly, decipherOnly"},
        {"03020640", "reasons", "keyCompromise"},
        {"0303 00beef", nullptr, "beef"},
        {"0c02c3a9", nullptr, "\xC3\xA9"},
        {"1e0400410042", nullptr, "AB"},
        {"170d3236303732383133323430305a", nullptr, "2026-07-28T13:24:00Z"},
        {"180f32303530303130313030303030305a", nullptr, "2050-01-01T00:00:00Z"},
        {"3000", nullptr, ""},
        {"3007 0603550403 0500", nullptr, "commonName"},
        {"3008 0603550403 0c0141", "a", "commonName=A"},
        {"300c 310a 3008 0603550403 0c0141", nullptr, "CN=A"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(shown(octets(c.der), c.label), c.text) << c.der;
    }
}

TEST(DisplayValue, isBounded)
{
    EXPECT_LT(shown(octetString(Bytes(100'000))).size(), 200U);
    EXPECT_LT(shown(utf8(std::string(100'000, 'x'))).size(), 2000U);
    std::string wide;
    for (int i = 0; i < 5000; ++i) {
        wide += "\xE2\x82\xAC";
    }
    const std::string cut = shown(utf8(wide));
    EXPECT_LT(cut.size(), 2000U);
    EXPECT_EQ(cut.substr(cut.size() - 6), "\xE2\x82\xAC\xE2\x80\xA6") << "cut between characters";
}

} // namespace
} // namespace attest::decode
