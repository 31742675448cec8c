// SPDX-License-Identifier: GPL-3.0-or-later
// From events to a tree: the first document, types by the core schema, aliases expanded within bounds.

#include "policy/yaml.h"

#include "policy/yaml/issues.h"
#include "policy/yaml/parse.h"

#include <algorithm>
#include <map>

namespace attest::policy {
namespace {

using yaml::Event;
using yaml::EventKind;

// Longer texts have no place in a configuration that this program reads.
constexpr std::size_t kLongestText = 64U << 10U;
constexpr std::size_t kLongestShown = 256; // of a key, in a complaint

// Turns ascending offsets into positions in one pass over the text.
class PositionCursor {
public:
    explicit PositionCursor(std::string_view text) : m_text(text) {}

    Position at(std::size_t offset)
    {
        if (offset < m_at) {
            return positionOf(m_text, offset);
        }
        for (; m_at < offset && m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            }
        }
        return {m_line, static_cast<std::uint32_t>(offset - m_lineStart + 1)};
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

class Builder {
public:
    Builder(std::string_view text, const yaml::Stream& stream)
        : m_text(text)
        , m_stream(stream)
        , m_positions(text)
    {
    }

    YamlReading read();

private:
    struct Open {
        YamlId node;
        YamlId last;
        std::size_t count;
    };

    bool take(const Event& event);
    void addScalar(const Event& event);
    void addCollection(const Event& event, YamlType type);
    bool addAlias(const Event& event);
    void close(const Event& event);
    YamlId add(YamlNode node);
    YamlId copy(YamlId from);
    void link(YamlId id);
    void checkKeys(YamlId mapping);
    YamlType taggedType(const Event& event, std::string_view text);
    void report(IssueId id, Span span, Params params = {});
    void reportAt(IssueId id, Span span, Position position, Params params = {});
    [[nodiscard]] std::string_view nameOf(const Event& event) const
    {
        return m_text.substr(event.anchor.offset, event.anchor.length);
    }

    std::string_view m_text;
    const yaml::Stream& m_stream;
    PositionCursor m_positions;
    YamlDocument m_document;
    std::vector<Open> m_open;
    std::map<std::string_view, YamlId> m_anchors;
    std::vector<Diagnostic> m_diagnostics;
    bool m_full = false;
};

YamlReading Builder::read()
{
    std::size_t documents = 0;
    for (const Event& event : m_stream.events) {
        if (event.kind == EventKind::DocumentStart && ++documents > 1) {
            report(issue::kYamlSeveral, event.span);
            break;
        }
        if (!take(event)) {
            return {{}, std::move(m_diagnostics)};
        }
    }
    if (documents == 0) {
        report(issue::kYamlEmpty, {});
        return {{}, std::move(m_diagnostics)};
    }
    return {std::move(m_document), std::move(m_diagnostics)};
}

bool Builder::take(const Event& event)
{
    switch (event.kind) {
    case EventKind::Scalar:
        addScalar(event);
        break;
    case EventKind::MappingStart:
        addCollection(event, YamlType::Mapping);
        break;
    case EventKind::SequenceStart:
        addCollection(event, YamlType::Sequence);
        break;
    case EventKind::Alias:
        return addAlias(event);
    case EventKind::MappingEnd:
    case EventKind::SequenceEnd:
        close(event);
        break;
    default:
        break;
    }
    return true;
}

YamlId Builder::add(YamlNode node)
{
    const YamlId id = static_cast<YamlId>(m_document.nodes.size());
    m_document.nodes.push_back(std::move(node));
    return id;
}

void Builder::link(YamlId id)
{
    if (m_open.empty()) {
        return;
    }
    Open& parent = m_open.back();
    if (parent.last == kNoYaml) {
        m_document.nodes[parent.node].first = id;
    } else {
        m_document.nodes[parent.last].next = id;
    }
    parent.last = id;
    ++parent.count;
}

void Builder::addScalar(const Event& event)
{
    YamlNode node;
    node.span = event.span;
    node.position = m_positions.at(event.span.offset);
    if (event.text.length > kLongestText) {
        report(issue::kYamlLongText, event.span,
            {{"bytes", std::int64_t{event.text.length}},
                {"limit", static_cast<std::int64_t>(kLongestText)}});
    } else {
        node.text = scalarText(m_text, event);
    }
    node.type = taggedType(event, node.text);
    const YamlId id = add(std::move(node));
    link(id);
    if (event.anchor.length > 0) {
        m_anchors[nameOf(event)] = id;
    }
}

void Builder::addCollection(const Event& event, YamlType type)
{
    YamlNode node;
    node.type = type;
    node.span = event.span;
    node.position = m_positions.at(event.span.offset);
    taggedType(event, {});
    const YamlId id = add(std::move(node));
    link(id);
    m_open.push_back({id, kNoYaml, 0});
    if (event.anchor.length > 0) {
        m_anchors[nameOf(event)] = id;
    }
}

bool Builder::addAlias(const Event& event)
{
    const std::string name(nameOf(event));
    const auto found = m_anchors.find(name);
    if (found == m_anchors.end()) {
        report(issue::kYamlAliasUnknown, event.span, {{"name", name}});
        return false;
    }
    const auto isOpen = [&](const Open& open) { return open.node == found->second; };
    if (std::any_of(m_open.begin(), m_open.end(), isOpen)) {
        report(issue::kYamlAliasRecursive, event.span, {{"name", name}});
        return false;
    }
    const YamlId id = copy(found->second);
    if (m_full) {
        report(
            issue::kYamlTooMany, event.span, {{"limit", static_cast<std::int64_t>(kLimits.nodes)}});
        return false;
    }
    link(id);
    return true;
}

// A copy, so that aliases of aliases cost what they stand for and run into the limit. The depth is
// bounded: copies of copies each lie within the bounds of the text, and the depth is counted anew.
YamlId Builder::copy(YamlId from)
{
    struct Job {
        YamlId source;
        YamlId target;
        std::size_t depth;
    };
    const auto clone = [&](YamlId source) {
        YamlNode node = m_document.nodes[source];
        node.first = node.next = kNoYaml;
        return add(std::move(node));
    };
    const YamlId root = clone(from);
    std::vector<Job> jobs{{from, root, m_open.size()}};
    while (!jobs.empty()) {
        const Job job = jobs.back();
        jobs.pop_back();
        YamlId last = kNoYaml;
        for (YamlId child = m_document.nodes[job.source].first; child != kNoYaml;
             child = m_document.nodes[child].next) {
            if (m_document.nodes.size() >= kLimits.nodes || job.depth >= kLimits.depth) {
                m_full = true;
                return root;
            }
            const YamlId twin = clone(child);
            (last == kNoYaml ? m_document.nodes[job.target].first : m_document.nodes[last].next)
                = twin;
            last = twin;
            jobs.push_back({child, twin, job.depth + 1});
        }
    }
    return root;
}

void Builder::close(const Event& event)
{
    const Open open = m_open.back();
    m_open.pop_back();
    YamlNode& node = m_document.nodes[open.node];
    std::size_t end = event.span.offset;
    while (end > node.span.offset
        && (m_text[end - 1] == '\n' || m_text[end - 1] == '\r' || m_text[end - 1] == ' '
            || m_text[end - 1] == '\t')) {
        --end; // the end of a block collection is seen only at what follows it
    }
    node.span.length = static_cast<std::uint32_t>(end) - node.span.offset;
    if (node.type == YamlType::Mapping) {
        checkKeys(open.node);
    }
}

void Builder::checkKeys(YamlId mapping)
{
    std::vector<YamlId> keys;
    for (YamlId key = m_document.nodes[mapping].first; key != kNoYaml;) {
        const YamlNode& node = m_document.nodes[key];
        if (node.type == YamlType::Mapping || node.type == YamlType::Sequence) {
            reportAt(issue::kYamlKeyKind, node.span, node.position);
        } else {
            keys.push_back(key);
        }
        const YamlId value = node.next;
        key = m_document.nodes[value].next;
    }
    const auto& nodes = m_document.nodes;
    std::stable_sort(keys.begin(), keys.end(),
        [&](YamlId a, YamlId b) { return nodes[a].text < nodes[b].text; });
    std::size_t first = 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (nodes[keys[i]].text != nodes[keys[first]].text) {
            first = i;
            continue;
        }
        reportAt(issue::kYamlDuplicate, nodes[keys[i]].span, nodes[keys[i]].position,
            {{"key", nodes[keys[i]].text.substr(0, kLongestShown)},
                {"line", std::int64_t{nodes[keys[first]].position.line}}});
    }
}

YamlType Builder::taggedType(const Event& event, std::string_view text)
{
    const bool scalar = event.kind == EventKind::Scalar;
    if (event.tag == 0) {
        return scalar && event.style == yaml::Style::Plain ? plainType(text) : YamlType::Text;
    }
    constexpr std::string_view core = "tag:yaml.org,2002:";
    const std::string_view tag = m_stream.tags[event.tag - 1];
    const std::string_view name
        = tag.starts_with(core) ? tag.substr(core.size()) : std::string_view{};
    const bool fits = scalar                    ? name == "str" || tag == "!"
        : event.kind == EventKind::MappingStart ? name == "map"
                                                : name == "seq";
    if (fits) {
        return YamlType::Text;
    }
    const std::pair<std::string_view, YamlType> others[] = {{"null", YamlType::Null},
        {"bool", YamlType::Boolean}, {"int", YamlType::Integer}, {"float", YamlType::Number}};
    for (const auto& [other, type] : others) {
        if (scalar && name == other) {
            return type;
        }
    }
    report(issue::kYamlTag, event.span, {{"tag", std::string(tag)}});
    return YamlType::Text;
}

void Builder::report(IssueId id, Span span, Params params)
{
    reportAt(id, span, m_positions.at(span.offset), std::move(params));
}

void Builder::reportAt(IssueId id, Span span, Position position, Params params)
{
    if (m_diagnostics.size() >= kMostDiagnostics) {
        return;
    }
    Diagnostic diagnostic;
    diagnostic.id = id;
    diagnostic.params = std::move(params);
    diagnostic.span = span;
    diagnostic.position = position;
    m_diagnostics.push_back(std::move(diagnostic));
}

Diagnostic syntaxError(std::string_view text, const Problem& problem)
{
    Diagnostic diagnostic;
    diagnostic.id = problem.id;
    diagnostic.params = problem.params;
    diagnostic.span = problem.span;
    diagnostic.position = positionOf(text, problem.span.offset);
    return diagnostic;
}

} // namespace

YamlId YamlDocument::value(YamlId mapping, std::string_view key) const
{
    if (mapping == kNoYaml || nodes[mapping].type != YamlType::Mapping) {
        return kNoYaml;
    }
    for (YamlId at = nodes[mapping].first; at != kNoYaml; at = nodes[nodes[at].next].next) {
        if (nodes[at].text == key && nodes[at].type == YamlType::Text) {
            return nodes[at].next;
        }
    }
    return kNoYaml;
}

YamlReading readYaml(std::string_view text)
{
    const auto stream = yaml::parse(text);
    if (!stream) {
        return {{}, {syntaxError(text, stream.problem())}};
    }
    return Builder(text, *stream).read();
}

std::optional<Diagnostic> checkYaml(std::string_view text)
{
    const auto stream = yaml::parse(text);
    if (!stream) {
        return syntaxError(text, stream.problem());
    }
    return {};
}

} // namespace attest::policy
