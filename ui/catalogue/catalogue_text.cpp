// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue_text.h"

#include "explain/catalogue.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui {
namespace {

using telemetry::EventCatalogue;
using telemetry::EventRule;
using telemetry::MatchKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::CatalogueText)
};

constexpr std::size_t kLongest = 400; ///< of what a person's own catalogue says

QString titleOf(const EventRule& rule)
{
    auto title = shown(rule.id, kLongest).replace(u'_', u' ');
    title[0] = title[0].toUpper();
    return Words::tr("Line: %1").arg(title);
}

QString patternOf(const EventRule& rule)
{
    const auto text = shown(rule.text, kLongest);
    switch (rule.match) {
    case MatchKind::Exact:
        return Words::tr("“%1”").arg(text);
    case MatchKind::Prefix:
        return Words::tr("“%1 …”").arg(text);
    case MatchKind::Contains:
        break;
    }
    return Words::tr("“… %1 …”").arg(text);
}

QString roleText(telemetry::Role role)
{
    using telemetry::Role;
    switch (role) {
    case Role::LoginStarted:
        return Words::tr("The first line that a server writes of a login.");
    case Role::Authorized:
        return Words::tr("The server let the agent in.");
    case Role::SessionUp:
        return Words::tr("The server's last line of a login: the session with the agent stands.");
    case Role::ServerFailure:
        return Words::tr("The server refused a login.");
    case Role::AgentLogin:
        return Words::tr("The first line that an agent writes of a login.");
    case Role::AgentConnected:
        return Words::tr("The agent was let in, and its session stands.");
    case Role::AgentFailure:
        return Words::tr("The agent could not log in.");
    case Role::Proof:
        return Words::tr("One attestor's proof, on the way of a login.");
    case Role::Notice:
        return Words::tr("Belongs to a login and decides nothing.");
    case Role::None:
        break;
    }
    return Words::tr("Belongs to no login.");
}

// Which lines a log has for it: kinds of lines, and texts in their errors.
QStringList linesFor(std::string_view issue, const EventCatalogue& events)
{
    QStringList lines;
    for (const auto& rule : events.rules()) {
        if (rule.issue == issue) {
            lines << patternOf(rule);
        }
    }
    for (const auto& cause : events.causes()) {
        const auto text = Words::tr("“… %1 …”").arg(shown(cause.text, kLongest));
        if (cause.issue == issue && !lines.contains(text)) {
            lines << text;
        }
    }
    return lines;
}

void add(CatalogueText& page, const QString& caption, QStringList texts,
    CataloguePart::Kind kind = CataloguePart::Kind::Prose)
{
    texts.removeAll(QString());
    if (!texts.isEmpty()) {
        page.parts.push_back({kind, caption, std::move(texts)});
    }
}

void addIssue(CatalogueText& page, const std::string& id, const EventCatalogue& events)
{
    const auto words = explain::explain(IssueId{id}, {});
    add(page, Words::tr("WHAT IT MEANS"), {own(words.explanation)});
    add(page, Words::tr("WHAT TO DO"), {own(words.remedy)});
    auto lines = linesFor(id, events);
    const auto documented = own(words.serverText);
    if (lines.filter(documented).isEmpty()) {
        lines.prepend(documented); // else a kind of line says the same
    }
    add(page, Words::tr("IN LOGS"), lines, CataloguePart::Kind::Verbatim);
    add(page, Words::tr("SEE"), {own(words.reference)});
}

CatalogueText issueText(const std::string& id, const EventCatalogue& events)
{
    const auto words = explain::explain(IssueId{id}, {});
    CatalogueText page{own(words.title),
        Words::tr("%1 · %2").arg(shown(id, kLongest), own(explain::basisName(words.basis))), {}};
    addIssue(page, id, events);
    return page;
}

CatalogueText eventText(const EventRule& rule, const EventCatalogue& events)
{
    CatalogueText page{titleOf(rule), shown(rule.id, kLongest), {}};
    add(page, Words::tr("AS WRITTEN"), {patternOf(rule)}, CataloguePart::Kind::Verbatim);
    add(page, Words::tr("WHAT IT IS"), {roleText(rule.role)});
    if (explain::find(rule.issue) != nullptr) {
        add(page, Words::tr("MOST LIKELY"),
            {own(explain::explain(IssueId{rule.issue}, {}).title), shown(rule.issue, kLongest)});
        addIssue(page, rule.issue, events);
    }
    return page;
}

} // namespace

std::vector<CatalogueEntry> catalogueEntries(const EventCatalogue& events)
{
    std::vector<CatalogueEntry> all;
    for (const auto& entry : explain::entries()) {
        all.push_back({std::string(entry.id), own(explain::explain(IssueId{entry.id}, {}).title)});
    }
    for (const auto& rule : events.rules()) {
        // A person's own of that name stands before the one that came with the program.
        if (std::ranges::find(all, rule.id, &CatalogueEntry::key) == all.end()) {
            all.push_back({rule.id, titleOf(rule)});
        }
    }
    std::ranges::stable_sort(all, [](const CatalogueEntry& a, const CatalogueEntry& b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return all;
}

CatalogueText catalogueText(const std::string& key, const EventCatalogue& events)
{
    if (explain::find(key) != nullptr) {
        return issueText(key, events);
    }
    const auto* rule = events.at(events.numberOf(key));
    return rule ? eventText(*rule, events) : CatalogueText{shown(key, kLongest), {}, {}};
}

} // namespace attest::ui
