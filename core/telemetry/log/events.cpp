// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/events.h"

#include "base/bounded_text.h"
#include "telemetry/log/members.h"
#include "telemetry/log/strict_json.h"

#include <algorithm>
#include <map>
#include <optional>

namespace attest::telemetry {

namespace {

constexpr std::string_view kRoles[] = {"none", "login-started", "authorized", "session-up",
    "server-failure", "agent-login", "agent-connected", "agent-failure", "proof", "notice"};
constexpr std::string_view kMatches[] = {"exact", "prefix", "contains"};

template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::string_view (&names)[N], std::string_view name)
{
    const auto found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? std::nullopt
                                    : std::optional(static_cast<Enum>(found - names));
}

Problem bad(std::string_view reason, std::string_view entry)
{
    return {issue::kBadCatalogue,
        {{"reason", std::string(reason)}, {"entry", bounded(std::string(entry), kMostNameBytes)}},
        {}};
}

/// The members of one entry by name, all of them texts.
class Entry {
public:
    [[nodiscard]] static Result<Entry> read(
        std::string_view text, std::initializer_list<std::string_view> known)
    {
        ValueScan scan(text);
        if (!scan.isObject()) {
            return bad("not-object", text);
        }
        Entry entry;
        RawMember member;
        while (scan.next(member)) {
            auto name = member.name();
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                return bad("unknown-member", name);
            }
            entry.m_texts.emplace(std::move(name), member.value.text());
        }
        return entry;
    }
    [[nodiscard]] std::string text(std::string_view name) const
    {
        const auto found = m_texts.find(name);
        return found == m_texts.end() ? std::string() : found->second;
    }

private:
    std::map<std::string, std::string, std::less<>> m_texts;
};

Result<EventRule> eventIn(std::string_view text)
{
    const auto read = Entry::read(text, {"id", "text", "match", "role", "issue"});
    if (!read) {
        return read.problem();
    }
    const auto& entry = *read;
    EventRule rule{
        entry.text("id"), entry.text("text"), MatchKind::Exact, Role::None, entry.text("issue")};
    if (rule.id.empty() || rule.text.empty()) {
        return bad("id-or-text-missing", rule.id + rule.text);
    }
    if (const auto match = entry.text("match"); !match.empty()) {
        const auto kind = named<MatchKind>(kMatches, match);
        if (!kind) {
            return bad("unknown-match", match);
        }
        rule.match = *kind;
    }
    if (const auto role = entry.text("role"); !role.empty()) {
        const auto kind = named<Role>(kRoles, role);
        if (!kind) {
            return bad("unknown-role", role);
        }
        rule.role = *kind;
    }
    return rule;
}

Result<CauseRule> causeIn(std::string_view text)
{
    const auto entry = Entry::read(text, {"text", "issue"});
    if (!entry) {
        return entry.problem();
    }
    CauseRule rule{entry->text("text"), entry->text("issue")};
    if (rule.text.empty() || rule.issue.empty()) {
        return bad("text-or-issue-missing", rule.text + rule.issue);
    }
    return rule;
}

/// From 1; `part` is a piece of `text`.
std::int64_t lineOf(std::string_view text, std::string_view part)
{
    return 1 + std::count(text.data(), part.data(), '\n');
}

/// Where a text that is no JSON stops being it.
std::int64_t brokenLine(std::string_view text)
{
    StrictJson json;
    json.reset();
    std::int64_t line = 1;
    for (;; ++line) {
        const auto end = text.find('\n');
        json.feed(text.substr(0, end == std::string_view::npos ? end : end + 1));
        if (json.settled() || end == std::string_view::npos) {
            return line;
        }
        text.remove_prefix(end + 1);
    }
}

Problem in(std::int64_t line, Problem problem)
{
    problem.params.push_back({"line", line});
    return problem;
}

template <typename Rule, typename Read>
std::optional<Problem> readList(
    std::string_view whole, std::string_view text, std::vector<Rule>& into, const Read& read)
{
    ValueScan items(text);
    if (!items.isArray()) {
        return in(lineOf(whole, text), bad("not-list", text));
    }
    RawValue item;
    while (items.next(item)) {
        auto rule = read(item.raw);
        if (!rule) {
            return in(lineOf(whole, item.raw), rule.problem());
        }
        into.push_back(std::move(*rule));
    }
    return std::nullopt;
}

} // namespace

std::string_view roleName(Role role)
{
    return kRoles[static_cast<std::size_t>(role)];
}

Result<EventCatalogue> EventCatalogue::extended(std::string_view text)
{
    return extended(text, builtIn());
}

Result<EventCatalogue> EventCatalogue::extended(
    std::string_view text, const EventCatalogue& standard)
{
    const auto kind = judgeJson(text);
    if (kind == StrictJson::Kind::OtherValue) {
        return bad("not-an-object", "");
    }
    if (kind != StrictJson::Kind::Object) {
        return in(brokenLine(text), bad("not-json", ""));
    }
    EventCatalogue made;
    ValueScan scan(text);
    RawMember member;
    while (scan.next(member)) {
        auto problem = member.key == "events"
            ? readList(text, member.value.raw, made.m_rules, eventIn)
            : member.key == "causes"
            ? readList(text, member.value.raw, made.m_causes, causeIn)
            : in(lineOf(text, member.key), bad("unknown-member", member.key));
        if (problem) {
            return std::move(*problem);
        }
    }
    made.m_rules.insert(made.m_rules.end(), standard.m_rules.begin(), standard.m_rules.end());
    made.m_causes.insert(made.m_causes.end(), standard.m_causes.begin(), standard.m_causes.end());
    if (made.m_rules.size() > kMostEvents || made.m_causes.size() > kMostEvents) {
        return bad("too-many", std::to_string(kMostEvents));
    }
    made.index();
    return made;
}

void EventCatalogue::index()
{
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const auto number = static_cast<EventNumber>(i + 1);
        m_exact.add(m_rules[i].text, number); // of whatever kind: a text contains itself
        if (m_rules[i].match != MatchKind::Exact) {
            m_others.push_back(number);
        }
    }
}

EventNumber EventCatalogue::findIn(std::string_view text) const
{
    if (text.empty()) {
        return 0;
    }
    if (const auto number = m_exact.find(text); number != 0) {
        return number;
    }
    for (const auto number : m_others) {
        const auto& rule = m_rules[number - 1U];
        if (rule.match == MatchKind::Prefix ? text.starts_with(rule.text)
                                            : text.find(rule.text) != std::string_view::npos) {
            return number;
        }
    }
    return 0;
}

EventNumber EventCatalogue::find(std::string_view message, std::string_view error) const
{
    const auto number = findIn(message);
    return number != 0 ? number : findIn(error);
}

const EventRule* EventCatalogue::at(EventNumber number) const
{
    return number == 0 || number > m_rules.size() ? nullptr : &m_rules[number - 1U];
}

std::string_view EventCatalogue::idOf(EventNumber number) const
{
    const auto* rule = at(number);
    return rule ? std::string_view(rule->id) : std::string_view();
}

EventNumber EventCatalogue::numberOf(std::string_view id) const
{
    const auto found = std::ranges::find(m_rules, id, &EventRule::id);
    return found == m_rules.end() ? EventNumber{0}
                                  : static_cast<EventNumber>(found - m_rules.begin() + 1);
}

std::string_view EventCatalogue::causeOf(
    EventNumber event, std::string_view message, std::string_view error) const
{
    for (const auto& cause : m_causes) {
        if (error.find(cause.text) != std::string_view::npos
            || message.find(cause.text) != std::string_view::npos) {
            return cause.issue;
        }
    }
    const auto* rule = at(event);
    return rule ? std::string_view(rule->issue) : std::string_view();
}

} // namespace attest::telemetry
