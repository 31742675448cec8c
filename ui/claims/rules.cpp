// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/rules.h"

#include "explain/catalogue.h"
#include "policy/spiffe_id.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui::rules {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::rules)
};

QString told(const Problem& problem)
{
    const auto words = explain::explain(problem.id, problem.params);
    return QStringLiteral("%1 %2").arg(own(words.explanation), own(words.remedy)).trimmed();
}

bool hasSpace(const QString& text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
}

} // namespace

QString tenantDomain(const QString& text)
{
    constexpr qsizetype kLongest = 253;
    return hasSpace(text)        ? Words::tr("A tenant domain has no spaces.")
        : text.size() > kLongest ? Words::tr("A domain has at most 253 characters.")
                                 : QString();
}

QString resourceId(const QString& text)
{
    return !text.isEmpty()
            && !text.startsWith(QStringLiteral("/subscriptions/"), Qt::CaseInsensitive)
        ? Words::tr(
            "A resource id begins with /subscriptions/. Leave it empty if the agent named none.")
        : QString();
}

QString challenge(const QString& text)
{
    // Longer than the metadata service takes is for the stage to say: servers do that.
    constexpr qsizetype kLongest = 256;
    return text.toUtf8().size() > kLongest
        ? Words::tr("A challenge has at most 256 bytes here; the metadata service takes 32.")
        : QString();
}

QString clock(const QString& text)
{
    return typedTime(text)
        ? QString()
        : Words::tr("This is no time. Write it in UTC, such as 2026-07-28 13:24:41.");
}

QString trustDomain(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto id = policy::renderSpiffeId(utf8(text), "/any", {});
    return id ? QString() : told(id.problem());
}

// An attribute that is missing is for the stage to say: other evidence may have it.
QString pathTemplate(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto id = policy::renderSpiffeId("example.org", utf8(text), {});
    return id || id.problem().id == policy::issue::kIdentityMissing ? QString()
                                                                    : told(id.problem());
}

} // namespace attest::ui::rules
