// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "decode/attested.h"
#include "decode/json_object.h"

namespace attest::decode {
namespace {

constexpr ObjectIssues kIssues{
    issue::kContentJson, issue::kContentDuplicate, issue::kContentNotObject};

/// Takes members of one object; the first one of a wrong type stays as the problem.
class ContentReader {
public:
    ContentReader(const Buffers& buffers, const Tree& tree) : m_buffers(buffers), m_tree(tree) {}

    AttestedContent::Field text(NodeId object, const char* path)
    {
        const NodeId id = find(object, path);
        if (id == kNoNode) {
            return {};
        }
        auto text = textOf(m_tree, id, m_buffers);
        if (!text) {
            refuse(id, path, "text");
            return {};
        }
        return {std::move(*text), m_tree.at(id).value, id, true};
    }
    NodeId object(NodeId parent, const char* path)
    {
        const NodeId id = find(parent, path);
        if (id != kNoNode && m_tree.at(id).kind != NodeKind::Object) {
            refuse(id, path, "object");
            return kNoNode;
        }
        return id;
    }
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

private:
    // The member's name is what follows the last dot of its path.
    [[nodiscard]] NodeId find(NodeId object, std::string_view path) const
    {
        const std::size_t dot = path.rfind('.');
        return member(
            m_tree, object, path.substr(dot == std::string_view::npos ? 0 : dot + 1), m_buffers);
    }
    void refuse(NodeId id, const char* path, const char* expected)
    {
        if (!m_problem) {
            m_problem = {issue::kContentMemberType,
                {{"member", std::string(path)}, {"expected", std::string(expected)}},
                m_tree.at(id).span};
        }
    }

    const Buffers& m_buffers;
    const Tree& m_tree;
    std::optional<Problem> m_problem;
};

// Two digits; -1 for anything else.
int twoDigits(std::string_view text, std::size_t at)
{
    return isDigit(text[at]) && isDigit(text[at + 1]) ? (text[at] - '0') * 10 + (text[at + 1] - '0')
                                                      : -1;
}

} // namespace

std::optional<Time> parseAttestedTime(std::string_view text)
{
    constexpr std::string_view shape = "MM/dd/yy HH:mm:ss -0000";
    if (text.size() != shape.size() || text[2] != '/' || text[5] != '/' || text[8] != ' '
        || text[11] != ':' || text[14] != ':' || text.substr(17) != " -0000") {
        return {};
    }
    const int year = twoDigits(text, 6);
    if (year < 0) {
        return {};
    }
    return fromCivil({2000 + year, twoDigits(text, 0), twoDigits(text, 3), twoDigits(text, 9),
        twoDigits(text, 12), twoDigits(text, 15)});
}

Result<AttestedContent> readAttestedContent(
    const Buffers& buffers, Tree& tree, NodeId parent, Span json)
{
    const auto root = readJsonObject(tree, parent, buffers, json, kIssues);
    if (!root) {
        return root.problem();
    }
    tree.at(*root).label = "content";
    ContentReader in(buffers, tree);
    AttestedContent content;
    content.root = *root;
    content.licenseType = in.text(*root, "licenseType");
    content.nonce = in.text(*root, "nonce");
    content.sku = in.text(*root, "sku");
    content.subscriptionId = in.text(*root, "subscriptionId");
    content.vmId = in.text(*root, "vmId");
    const NodeId plan = in.object(*root, "plan");
    content.planName = in.text(plan, "plan.name");
    content.planProduct = in.text(plan, "plan.product");
    content.planPublisher = in.text(plan, "plan.publisher");
    const NodeId times = in.object(*root, "timeStamp");
    content.createdOn = in.text(times, "timeStamp.createdOn");
    content.expiresOn = in.text(times, "timeStamp.expiresOn");
    if (in.problem()) {
        return *in.problem();
    }
    content.created = parseAttestedTime(content.createdOn.text);
    content.expires = parseAttestedTime(content.expiresOn.text);
    return content;
}

} // namespace attest::decode
