// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/spiffe_id.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::policy {
namespace issue {
// Each names the placeholder it is about where there is one, as {name} in double braces' stead.
inline constexpr IssueId kTrustDomain{"policy.trust-domain"};                 ///< params: domain, reason (empty, length, characters)
inline constexpr IssueId kTemplateSlash{"policy.template-no-leading-slash"};
inline constexpr IssueId kTemplateUnclosed{"policy.template-unclosed"};       ///< params: rest
inline constexpr IssueId kTemplateEmptyName{"policy.template-empty-name"};
inline constexpr IssueId kAttributeMissing{"policy.attribute-missing"};       ///< params: name
inline constexpr IssueId kAttributeSeveral{"policy.attribute-multivalued"};   ///< params: name, count
inline constexpr IssueId kAttributeSlash{"policy.attribute-has-slash"};       ///< params: name, value
inline constexpr IssueId kSegmentEmpty{"policy.path-segment-empty"};          ///< params: path, name (the placeholder, or empty)
inline constexpr IssueId kSegmentDots{"policy.path-segment-dots"};            ///< params: segment, name
inline constexpr IssueId kSegmentCharacters{"policy.path-segment-characters"};///< params: segment, name
inline constexpr IssueId kPathEmpty{"policy.path-empty"};
inline constexpr IssueId kPathTrailingSlash{"policy.path-trailing-slash"};
inline constexpr IssueId kIdTooLong{"policy.spiffe-id-too-long"};             ///< params: length, limit
} // namespace issue
namespace {

// SPIFFE-ID 2.1, 2.2 and 2.4.
constexpr std::size_t kLongestTrustDomain = 255;
constexpr std::size_t kLongestId = 2048;

struct Rendered {
    std::string path;
    /// For each byte of path the index into names of the placeholder it came from, or -1.
    std::vector<int> from;
    std::vector<std::string> names;
};

Problem problem(IssueId id, Params params, std::size_t at = 0, std::size_t length = 0)
{
    return {id, std::move(params), {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length)}};
}

std::optional<Problem> judgeTrustDomain(std::string_view domain)
{
    const auto allowed = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    };
    const char* reason = domain.empty()     ? "empty"
        : domain.size() > kLongestTrustDomain ? "length"
        : std::ranges::all_of(domain, allowed) ? nullptr
                                               : "characters";
    if (reason == nullptr) {
        return {};
    }
    return problem(issue::kTrustDomain, {{"domain", std::string(domain)}, {"reason", std::string(reason)}});
}

Result<std::string> valueOf(const std::string& name, const std::vector<Attribute>& attributes, std::size_t at)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::key);
    if (found == attributes.end() || found->values.empty()) {
        return problem(issue::kAttributeMissing, {{"name", name}}, at, name.size());
    }
    if (found->values.size() > 1) {
        return problem(issue::kAttributeSeveral,
            {{"name", name}, {"count", static_cast<std::int64_t>(found->values.size())}}, at, name.size());
    }
    const std::string& value = found->values.front();
    if (value.find('/') != std::string::npos) {
        return problem(issue::kAttributeSlash, {{"name", name}, {"value", value}}, at, name.size());
    }
    return value;
}

Result<Rendered> render(std::string_view text, const std::vector<Attribute>& attributes)
{
    Rendered out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find("{{", at);
        out.path += text.substr(at, open == std::string_view::npos ? open : open - at);
        out.from.resize(out.path.size(), -1);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = text.find("}}", open + 2);
        if (close == std::string_view::npos) {
            return problem(issue::kTemplateUnclosed, {{"rest", std::string(text.substr(open))}}, open, text.size() - open);
        }
        const std::string name(text.substr(open + 2, close - open - 2));
        if (name.empty()) {
            return problem(issue::kTemplateEmptyName, {}, open, 4);
        }
        auto value = valueOf(name, attributes, open + 2);
        if (!value) {
            return value.problem();
        }
        if (value->empty()) {
            return problem(issue::kSegmentEmpty, {{"path", std::string(text)}, {"name", name}}, open + 2, name.size());
        }
        out.names.push_back(name);
        out.path += *value;
        out.from.resize(out.path.size(), static_cast<int>(out.names.size() - 1));
        at = close + 2;
        if (out.path.size() > kLongestId) {
            break;
        }
    }
    return out;
}

std::string nameAt(const Rendered& rendered, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        if (rendered.from[i] >= 0) {
            return rendered.names[static_cast<std::size_t>(rendered.from[i])];
        }
    }
    return {};
}

std::optional<Problem> judgeSegment(const Rendered& rendered, std::size_t from, std::size_t to)
{
    const std::string segment = rendered.path.substr(from, to - from);
    const Params params{{"segment", segment}, {"name", nameAt(rendered, from, to)}};
    if (segment.empty()) {
        return problem(issue::kSegmentEmpty, {{"path", rendered.path}, {"name", std::string()}});
    }
    if (segment == "." || segment == "..") {
        return problem(issue::kSegmentDots, params);
    }
    const bool plain = std::ranges::all_of(
        segment, [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; });
    return plain ? std::nullopt : std::optional(problem(issue::kSegmentCharacters, params));
}

std::optional<Problem> judgePath(const Rendered& rendered)
{
    const std::string& path = rendered.path;
    if (path.size() > 1 && path.ends_with('/')) {
        return problem(issue::kPathTrailingSlash, {});
    }
    for (std::size_t at = 1; at <= path.size();) {
        const std::size_t slash = std::min(path.find('/', at), path.size());
        if (auto bad = judgeSegment(rendered, at, slash)) {
            return bad;
        }
        at = slash + 1;
    }
    return {};
}

} // namespace

Result<std::string> renderSpiffeId(
    std::string_view trustDomain, std::string_view pathTemplate, const std::vector<Attribute>& attributes)
{
    if (auto bad = judgeTrustDomain(trustDomain)) {
        return *bad;
    }
    // An X.509-SVID's leaf must have a path.
    if (pathTemplate.empty() || pathTemplate == "/") {
        return problem(issue::kPathEmpty, {});
    }
    if (!pathTemplate.starts_with('/')) {
        return problem(issue::kTemplateSlash, {}, 0, 1);
    }
    auto rendered = render(pathTemplate, attributes);
    if (!rendered) {
        return rendered.problem();
    }
    if (auto bad = judgePath(*rendered)) {
        return *bad;
    }
    std::string id = "spiffe://";
    id += trustDomain;
    id += rendered->path;
    if (id.size() > kLongestId) {
        return problem(issue::kIdTooLong,
            {{"length", static_cast<std::int64_t>(id.size())}, {"limit", static_cast<std::int64_t>(kLongestId)}});
    }
    return id;
}

} // namespace attest::policy
