// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "decode/json_names.h"

#include <bit>
#include <cstring>

namespace attest::decode {
namespace {

// Bytes of a string that need no look: printable ASCII but quote and backslash.
constexpr bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

constexpr std::size_t kBlock = 16;

// How many bytes at the start of a block are plain. The compiler makes one vector instruction of each
// line where the machine has them.
std::size_t plainRun(const char* at)
{
    using Block [[gnu::vector_size(kBlock)]] = signed char;
    Block block;
    std::memcpy(&block, at, kBlock);
    const Block other = (block < 0x20) | (block == '"') | (block == '\\'); // negative: past ASCII
    std::uint64_t halves[2];
    std::memcpy(halves, &other, kBlock);
    const auto zeroBytes = [](std::uint64_t half) {
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(half)
                                                                    : std::countl_zero(half);
        return static_cast<std::size_t>(bits) / 8;
    };
    return halves[0] != 0 ? zeroBytes(halves[0]) : 8 + zeroBytes(halves[1]);
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f');
}

// What the reader does next: it keeps no stack, the open containers are the tree's parents.
enum class Step { Value, Done, Failed };

class Reader {
public:
    Reader(Tree& tree, const Buffers& buffers, Span text, const JsonOptions& options)
        : m_tree(tree)
        , m_buffers(buffers)
        , m_options(options)
        , m_where(text)
        , m_text(buffers.text(text))
    {
    }

    Result<NodeId> read(NodeId parent)
    {
        m_open = parent;
        skipSpace();
        Step step = Step::Value;
        while (step == Step::Value) {
            step = value();
        }
        if (step == Step::Failed) {
            closeAllAt(m_at);
            return std::move(m_problem);
        }
        return m_root;
    }

private:
    Step value();
    Step afterValue();
    Step open(NodeKind kind, char closing);
    bool close();
    bool name();
    Step string();
    Step number();
    Step literal(std::string_view word, NodeKind kind);
    bool scanString();
    bool scanEscape();
    std::optional<char32_t> scanUnit();
    bool scanDigits();
    NodeId add(NodeKind kind, Span span, Span value);
    void closeAllAt(std::size_t end);

    void skipSpace()
    {
        while (m_at < m_text.size()
            && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
                || m_text[m_at] == '\t')) {
            ++m_at;
        }
    }
    [[nodiscard]] bool at(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    [[nodiscard]] Span span(std::size_t from, std::size_t to) const
    {
        return {m_where.buffer, m_where.offset + static_cast<std::uint32_t>(from),
            static_cast<std::uint32_t>(to - from)};
    }
    [[nodiscard]] bool inObject() const { return m_tree.at(m_open).kind == NodeKind::Object; }

    Step fail(IssueId id, Span where, Params params = {})
    {
        m_problem = {id, std::move(params), where};
        return Step::Failed;
    }
    Step expected(const char* what);

    Tree& m_tree;
    const Buffers& m_buffers;
    const JsonOptions& m_options;
    const Span m_where;
    const std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_count = 0;
    NodeId m_open = kNoNode;
    NodeId m_root = kNoNode;
    Span m_key;
    bool m_keyHasEscapes = false;
    bool m_escapes = false; ///< in the string scanned last
    Problem m_problem;
};

Step Reader::expected(const char* what)
{
    if (m_at >= m_text.size()) {
        return fail(issue::kJsonSyntax, span(m_text.size(), m_text.size()),
            {{"expected", std::string(what)}, {"found", std::string()}});
    }
    const auto c = decodeUtf8(m_text.substr(m_at));
    if (!c) {
        return fail(issue::kJsonEncoding, span(m_at, m_at + 1));
    }
    return fail(issue::kJsonSyntax, span(m_at, m_at + c->length),
        {{"expected", std::string(what)}, {"found", std::string(m_text.substr(m_at, c->length))}});
}

NodeId Reader::add(NodeKind kind, Span whole, Span value)
{
    if (m_count++ >= m_options.nodes) {
        fail(issue::kJsonTooLarge, whole, {{"limit", static_cast<std::int64_t>(m_options.nodes)}});
        return kNoNode;
    }
    const NodeId id = m_tree.add(m_open);
    Node& node = m_tree.at(id);
    node.kind = kind;
    node.key = m_key;
    node.keyHasEscapes = m_keyHasEscapes;
    node.span = whole;
    node.value = value;
    m_key = {};
    m_keyHasEscapes = false;
    if (m_root == kNoNode) {
        m_root = id;
    }
    return id;
}

Step Reader::value()
{
    if (m_at >= m_text.size()) {
        return expected("value");
    }
    switch (m_text[m_at]) {
    case '{':
        return open(NodeKind::Object, '}');
    case '[':
        return open(NodeKind::Array, ']');
    case '"':
        return string();
    case 't':
        return literal("true", NodeKind::True);
    case 'f':
        return literal("false", NodeKind::False);
    case 'n':
        return literal("null", NodeKind::Null);
    default:
        return at('-') || isDigit(m_text[m_at]) ? number() : expected("value");
    }
}

Step Reader::afterValue()
{
    while (m_depth > 0) {
        skipSpace();
        const bool object = inObject();
        if (at(',')) {
            ++m_at;
            skipSpace();
            return !object || name() ? Step::Value : Step::Failed;
        }
        if (!at(object ? '}' : ']')) {
            return expected(object ? "comma-or-brace" : "comma-or-bracket");
        }
        if (!close()) {
            return Step::Failed;
        }
    }
    skipSpace();
    return m_at == m_text.size() ? Step::Done : expected("end");
}

Step Reader::open(NodeKind kind, char closing)
{
    if (m_depth == m_options.depth) {
        return fail(issue::kJsonTooDeep, span(m_at, m_at + 1),
            {{"limit", static_cast<std::int64_t>(m_options.depth)}});
    }
    const NodeId id = add(kind, span(m_at, m_at + 1), span(m_at + 1, m_at + 1));
    if (id == kNoNode) {
        return Step::Failed;
    }
    m_open = id;
    ++m_depth;
    ++m_at;
    skipSpace();
    if (at(closing)) {
        return close() ? afterValue() : Step::Failed;
    }
    return kind == NodeKind::Array || name() ? Step::Value : Step::Failed;
}

// At the bracket that closes the innermost container.
bool Reader::close()
{
    Node& node = m_tree.at(m_open);
    const auto end = static_cast<std::uint32_t>(m_where.offset + m_at);
    node.value.length = end - node.value.offset;
    node.span.length = end + 1 - node.span.offset;
    if (node.kind == NodeKind::Object && m_options.duplicates == DuplicateNames::Refuse) {
        const std::vector<NodeId> repeated = repeatedMembers(m_tree, m_open, m_buffers);
        if (!repeated.empty()) {
            const Span key = m_tree.at(repeated.front()).key;
            fail(issue::kJsonDuplicate, key, {{"name", unescapedJson(m_buffers.text(key))}});
            return false;
        }
    }
    m_open = node.parent;
    --m_depth;
    ++m_at;
    return true;
}

// After a problem the containers still open end there.
void Reader::closeAllAt(std::size_t end)
{
    for (; m_depth > 0; --m_depth) {
        Node& node = m_tree.at(m_open);
        const auto stop = static_cast<std::uint32_t>(m_where.offset + end);
        node.value.length = stop - node.value.offset;
        node.span.length = stop - node.span.offset;
        m_open = node.parent;
    }
}

bool Reader::name()
{
    const std::size_t start = m_at;
    if (!at('"')) {
        expected("name");
        return false;
    }
    if (!scanString()) {
        return false;
    }
    m_key = span(start + 1, m_at - 1);
    m_keyHasEscapes = m_escapes;
    skipSpace();
    if (!at(':')) {
        expected("colon");
        return false;
    }
    ++m_at;
    skipSpace();
    return true;
}

Step Reader::string()
{
    const std::size_t start = m_at;
    if (!scanString()) {
        return Step::Failed;
    }
    const NodeId id = add(NodeKind::String, span(start, m_at), span(start + 1, m_at - 1));
    if (id == kNoNode) {
        return Step::Failed;
    }
    m_tree.at(id).valueHasEscapes = m_escapes;
    return afterValue();
}

// From the opening quote past the closing one.
bool Reader::scanString()
{
    m_escapes = false;
    ++m_at;
    while (m_at < m_text.size()) {
        if (m_text.size() - m_at >= kBlock) {
            const std::size_t run = plainRun(m_text.data() + m_at);
            m_at += run;
            if (run == kBlock) {
                continue;
            }
        }
        const auto c = static_cast<unsigned char>(m_text[m_at]);
        if (isPlain(c)) {
            ++m_at;
        } else if (c == '"') {
            ++m_at;
            return true;
        } else if (c == '\\') {
            m_escapes = true;
            if (!scanEscape()) {
                return false;
            }
        } else if (const auto point = c < 0x80 ? std::nullopt : decodeUtf8(m_text.substr(m_at))) {
            m_at += point->length;
        } else {
            expected("string"); // a control character, or no UTF-8
            return false;
        }
    }
    expected("string");
    return false;
}

bool Reader::scanEscape()
{
    const std::size_t start = m_at++;
    constexpr std::string_view single = "\"\\/bfnrt";
    if (m_at < m_text.size() && single.find(m_text[m_at]) != std::string_view::npos) {
        ++m_at;
        return true;
    }
    if (!at('u')) {
        expected("escape");
        return false;
    }
    ++m_at;
    const auto first = scanUnit();
    if (!first || *first < 0xD800 || *first > 0xDFFF) {
        return first.has_value();
    }
    const std::size_t end = m_at;
    std::optional<char32_t> second = 0;
    if (*first <= 0xDBFF && m_text.substr(m_at, 2) == "\\u") {
        m_at += 2;
        second = scanUnit();
        if (!second) {
            return false;
        }
    }
    if (*second < 0xDC00 || *second > 0xDFFF) {
        m_at = start;
        fail(issue::kJsonSurrogate, span(start, end));
        return false;
    }
    return true;
}

std::optional<char32_t> Reader::scanUnit()
{
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at >= m_text.size() || !isHexDigit(m_text[m_at])) {
            expected("hex-digit");
            return {};
        }
        const char c = toLower(m_text[m_at]);
        unit = unit << 4U | static_cast<char32_t>(isDigit(c) ? c - '0' : c - 'a' + 10);
    }
    return unit;
}

bool Reader::scanDigits()
{
    if (m_at >= m_text.size() || !isDigit(m_text[m_at])) {
        expected("digit");
        return false;
    }
    while (m_at < m_text.size() && isDigit(m_text[m_at])) {
        ++m_at;
    }
    return true;
}

// RFC 8259 6: no leading zero, digits on both sides of a point.
Step Reader::number()
{
    const std::size_t start = m_at;
    if (at('-')) {
        ++m_at;
    }
    if (at('0')) {
        ++m_at;
    } else if (!scanDigits()) {
        return Step::Failed;
    }
    if (at('.')) {
        ++m_at;
        if (!scanDigits()) {
            return Step::Failed;
        }
    }
    if (at('e') || at('E')) {
        ++m_at;
        if (at('+') || at('-')) {
            ++m_at;
        }
        if (!scanDigits()) {
            return Step::Failed;
        }
    }
    const Span whole = span(start, m_at);
    return add(NodeKind::Number, whole, whole) == kNoNode ? Step::Failed : afterValue();
}

Step Reader::literal(std::string_view word, NodeKind kind)
{
    if (m_text.substr(m_at, word.size()) != word) {
        return expected("value");
    }
    const Span whole = span(m_at, m_at + word.size());
    m_at += word.size();
    return add(kind, whole, whole) == kNoNode ? Step::Failed : afterValue();
}

} // namespace

Result<NodeId> readJson(
    Tree& tree, NodeId parent, const Buffers& buffers, Span text, const JsonOptions& options)
{
    return Reader(tree, buffers, text, options).read(parent);
}

} // namespace attest::decode
