// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/spiffe_id.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "policy/nearest.h"

#include <algorithm>

namespace attest::policy {
namespace {

constexpr std::size_t kLongestTrustDomain = 255;
constexpr std::size_t kLongestId = 2048;
constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

// A part of the path as it is being put together, and which placeholder it came from.
struct Segment {
    std::string text;
    std::string placeholder; ///< the first one in it
    std::size_t from = 0;    ///< in the template
};

Span spanOf(std::size_t from, std::size_t to)
{
    return {0, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
}

bool isSegmentChar(char c)
{
    return isAlnum(c) || c == '.' || c == '-' || c == '_';
}

// The first character that no path segment may hold, whole.
std::optional<std::string> forbiddenIn(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isSegmentChar(text[i])) {
            const auto c = decodeUtf8(text.substr(i));
            return std::string(text.substr(i, c ? c->length : 1));
        }
    }
    return {};
}

std::optional<Problem> checkTrustDomain(std::string_view name)
{
    if (name.empty()) {
        return Problem{issue::kIdentityNoTrustDomain, {}, {}};
    }
    if (name.size() > kLongestTrustDomain) {
        return Problem{issue::kIdentityTrustDomainLength,
            {{"bytes", static_cast<std::int64_t>(name.size())},
                {"limit", static_cast<std::int64_t>(kLongestTrustDomain)}},
            {}};
    }
    const auto upper
        = std::find_if(name.begin(), name.end(), [](char c) { return c != toLower(c); });
    auto found = forbiddenIn(name);
    if (!found && upper != name.end()) {
        found = std::string(1, *upper);
    }
    if (found) {
        return Problem{issue::kIdentityTrustDomain,
            {{"trustDomain", std::string(name)}, {"found", std::move(*found)}}, {}};
    }
    return {};
}

class Rendering {
public:
    Rendering(std::string_view pathTemplate, const std::vector<Attribute>& attributes)
        : m_template(pathTemplate)
        , m_attributes(attributes)
    {
    }

    Result<std::string> path();

private:
    std::optional<Problem> placeholder();
    std::optional<Problem> closeSegment();
    [[nodiscard]] std::string nearestAttribute(std::string_view name) const;
    [[nodiscard]] std::string known() const;
    [[nodiscard]] Problem problem(IssueId id, std::size_t from, Params params = {}) const
    {
        return {id, std::move(params), spanOf(from, m_at)};
    }

    std::string_view m_template;
    const std::vector<Attribute>& m_attributes;
    std::size_t m_at = 0;
    Segment m_segment;
    std::string m_path;
};

Result<std::string> Rendering::path()
{
    if (m_template.empty() || m_template == "/") {
        return Problem{issue::kIdentityNoPath, {}, {}};
    }
    if (m_template.front() != '/') {
        return Problem{issue::kIdentityNoSlash, {}, spanOf(0, 1)};
    }
    m_at = 1;
    m_segment.from = 1;
    while (m_at < m_template.size()) {
        std::optional<Problem> wrong;
        if (m_template.substr(m_at, 2) == kOpen) {
            wrong = placeholder();
        } else if (m_template[m_at] == '/') {
            wrong = closeSegment();
            m_segment = {{}, {}, ++m_at};
        } else {
            m_segment.text += m_template[m_at++];
        }
        if (wrong) {
            return std::move(*wrong);
        }
    }
    if (m_template.back() == '/') {
        return Problem{
            issue::kIdentityTrailingSlash, {}, spanOf(m_template.size() - 1, m_template.size())};
    }
    if (auto wrong = closeSegment()) {
        return std::move(*wrong);
    }
    return std::move(m_path);
}

// A slip of the pen, or blanks as other templates allow them. What differs by more is another name, and
// often another attribute: "vmss.name" is not meant to be "vm.name".
std::string Rendering::nearestAttribute(std::string_view name) const
{
    constexpr std::size_t kMostEdits = 1;
    while (name.starts_with(' ')) {
        name.remove_prefix(1);
    }
    while (name.ends_with(' ')) {
        name.remove_suffix(1);
    }
    std::vector<std::string_view> keys;
    for (const Attribute& attribute : m_attributes) {
        keys.emplace_back(attribute.key);
    }
    const std::string_view nearest = nearestWord(name, keys);
    return editDistance(name, nearest) <= kMostEdits ? std::string(nearest) : std::string();
}

std::string Rendering::known() const
{
    std::string all;
    for (const Attribute& attribute : m_attributes) {
        all += (all.empty() ? "" : ", ") + attribute.key;
    }
    return all;
}

std::optional<Problem> Rendering::placeholder()
{
    const std::size_t from = m_at;
    const std::size_t end = m_template.find(kClose, from);
    if (end == std::string_view::npos) {
        m_at = m_template.size();
        return problem(issue::kIdentityUnclosed, from);
    }
    const std::string name(m_template.substr(from + 2, end - from - 2));
    m_at = end + 2;
    if (name.empty()) {
        return problem(issue::kIdentityNoName, from);
    }
    const auto found = std::find_if(m_attributes.begin(), m_attributes.end(),
        [&](const Attribute& a) { return a.key == name; });
    if (found == m_attributes.end() || found->values.empty()) {
        return problem(issue::kIdentityMissing, from,
            {{"placeholder", name}, {"nearest", nearestAttribute(name)}, {"known", known()}});
    }
    if (found->values.size() > 1) {
        return problem(issue::kIdentityMultiValued, from,
            {{"placeholder", name}, {"count", static_cast<std::int64_t>(found->values.size())}});
    }
    const std::string& value = found->values.front();
    if (value.empty()) {
        // Even beside other characters: two machines that differ in it alone would become one.
        return problem(issue::kIdentityEmpty, from, {{"placeholder", name}});
    }
    if (value.find('/') != std::string::npos) {
        return problem(issue::kIdentitySlash, from, {{"placeholder", name}, {"value", value}});
    }
    if (auto wrong = forbiddenIn(value)) {
        return problem(issue::kIdentityCharacter, from,
            {{"placeholder", name}, {"value", value}, {"found", std::move(*wrong)}});
    }
    m_segment.text += value;
    m_segment.placeholder = m_segment.placeholder.empty() ? name : m_segment.placeholder;
    return {};
}

// SPIFFE-ID 2.2: not empty, no dot segments, few characters. Placeholders were judged by themselves.
std::optional<Problem> Rendering::closeSegment()
{
    const std::string& text = m_segment.text;
    if (text.empty()) {
        return problem(issue::kIdentityEmptySegment, m_segment.from);
    }
    if (text == "." || text == "..") {
        return problem(issue::kIdentityDot, m_segment.from,
            {{"placeholder", m_segment.placeholder}, {"value", text}});
    }
    if (auto wrong = forbiddenIn(text)) {
        return problem(issue::kIdentityCharacter, m_segment.from,
            {{"placeholder", std::string{}}, {"value", text}, {"found", std::move(*wrong)}});
    }
    m_path += '/' + text;
    return {};
}

} // namespace

Result<std::string> renderSpiffeId(std::string_view trustDomain, std::string_view pathTemplate,
    const std::vector<Attribute>& attributes)
{
    if (auto wrong = checkTrustDomain(trustDomain)) {
        return std::move(*wrong);
    }
    auto path = Rendering(pathTemplate, attributes).path();
    if (!path) {
        return path.problem();
    }
    std::string id = "spiffe://" + std::string(trustDomain) + *path;
    if (id.size() > kLongestId) {
        return Problem{issue::kIdentityLength,
            {{"bytes", static_cast<std::int64_t>(id.size())},
                {"limit", static_cast<std::int64_t>(kLongestId)}},
            spanOf(0, pathTemplate.size())};
    }
    return id;
}

} // namespace attest::policy
