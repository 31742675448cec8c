// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_words.h"

#include "explain/catalogue.h"
#include "telemetry/log/issues.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>

namespace attest::ui {
namespace {

using session::LoginStep;
using session::StepState;
using telemetry::AttestationSession;
using telemetry::kNoTime;
using telemetry::SessionOutcome;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::SessionWords)
};

constexpr std::size_t kLongest = 300;
const QString kDash = QStringLiteral("\u2013");

QString valueOf(const AttestationSession& session, std::string_view key)
{
    const auto found = std::ranges::find(session.attributes, key, &policy::Attribute::key);
    return found == session.attributes.end() || found->values.empty()
        ? QString()
        : shown(found->values.front(), 80);
}

QString shortened(const QString& id)
{
    return id.size() > 12 ? id.left(4) + QStringLiteral("\u2026") + id.right(4) : id;
}

QString whoIsLetIn(const AttestationSession& session)
{
    QStringList parts;
    const auto add = [&parts](const QString& form, const QString& value) {
        if (!value.isEmpty()) {
            parts << form.arg(value);
        }
    };
    const auto machine = valueOf(session, "azure_imds.vm.name");
    add(Words::tr("vm %1"), machine.isEmpty() ? shown(session.machine, 80) : machine);
    add(Words::tr("rg %1"), valueOf(session, "azure_imds.resource_group"));
    add(QStringLiteral("%1"), valueOf(session, "azure_imds.location"));
    add(Words::tr("principal %1"), shortened(valueOf(session, "azure_msi.identity.principal_id")));
    if (parts.isEmpty()) {
        add(QStringLiteral("%1"), shown(session.spiffeId, kLongest));
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Ahead:
        return Words::tr("not reached yet");
    case StepState::Waiting:
        return Words::tr("waited for");
    case StepState::Done:
        return Words::tr("done");
    case StepState::Failed:
        return Words::tr("failed");
    }
    return {};
}

} // namespace

QString SessionWords::outcome(const AttestationSession& session)
{
    switch (session.outcome) {
    case SessionOutcome::Failed:
        return Words::tr("failed");
    case SessionOutcome::Stuck:
        return Words::tr("stuck");
    case SessionOutcome::Succeeded:
        return session.slow ? Words::tr("slow") : Words::tr("succeeded");
    case SessionOutcome::Open:
        break;
    }
    return Words::tr("goes on");
}

Mark SessionWords::mark(const AttestationSession& session)
{
    switch (session.outcome) {
    case SessionOutcome::Failed:
        return Mark::Failed;
    case SessionOutcome::Stuck:
        return Mark::Warned;
    case SessionOutcome::Succeeded:
        return session.slow ? Mark::Warned : Mark::Passed;
    case SessionOutcome::Open:
        break;
    }
    return Mark::Ahead;
}

QString SessionWords::what(const AttestationSession& session)
{
    if (!session.error.empty()) {
        return shown(telemetry::masked(session.error), kLongest);
    }
    if (session.outcome == SessionOutcome::Open || session.outcome == SessionOutcome::Stuck) {
        return Words::tr("nothing since %1").arg(timeOfDay(session.last));
    }
    return whoIsLetIn(session);
}

QString SessionWords::cause(const AttestationSession& session)
{
    const auto* entry = explain::find(session.issue);
    return entry != nullptr ? own(explain::translated(entry->title)) : shown(session.issue, 80);
}

QString SessionWords::methods(const AttestationSession& session)
{
    QStringList all;
    for (const auto& method : session.methods) {
        all << shown(method, 80);
    }
    return all.isEmpty() ? kDash : all.join(QStringLiteral(" + "));
}

QString SessionWords::step(LoginStep step)
{
    switch (step) {
    case LoginStep::Offered:
        return Words::tr("offered");
    case LoginStep::Authorised:
        return Words::tr("authorised");
    case LoginStep::Connected:
        break;
    }
    return Words::tr("connected");
}

QString SessionWords::course(const session::Course& course)
{
    QStringList parts;
    for (std::size_t i = 0; i < course.size(); ++i) {
        parts << Words::tr("%1: %2").arg(step(static_cast<LoginStep>(i)), stateWord(course[i]));
    }
    return parts.join(QStringLiteral(", "));
}

QString SessionWords::shared(const session::Shared& shared)
{
    using What = session::Shared::What;
    const auto value = ui::shown(shared.value, 120);
    switch (shared.what) {
    case What::Subscription:
        return Words::tr("subscription %1").arg(value);
    case What::Location:
        return Words::tr("region %1").arg(value);
    case What::ResourceGroup:
        return Words::tr("resource group %1").arg(value);
    case What::Tenant:
        return Words::tr("tenant %1").arg(value);
    case What::Principal:
        return Words::tr("principal %1").arg(value);
    case What::Machine:
        return Words::tr("machine %1").arg(value);
    case What::Cluster:
        return Words::tr("cluster %1").arg(value);
    case What::Method:
        break;
    }
    return Words::tr("method %1").arg(value);
}

QString SessionWords::alike(const session::Alike& alike, const AttestationSession& of)
{
    if (alike.count < 2) {
        return {};
    }
    const auto count = static_cast<int>(alike.count);
    auto text = of.outcome == SessionOutcome::Stuck
        ? Words::tr("%n session(s) are stuck at the same step since %1.", nullptr, count)
        : Words::tr("%n session(s) fail at the same step since %1.", nullptr, count);
    text = text.arg(timeOfDay(alike.since));
    QStringList only, others;
    for (const auto& each : alike.shared) {
        (each.byOthersToo ? others : only) << shared(each);
    }
    if (!only.isEmpty()) {
        text += QLatin1Char(' ')
            + Words::tr("All are of %1, of which no login went well since.")
                  .arg(only.mid(0, 3).join(QStringLiteral(", ")));
    } else if (!others.isEmpty()) {
        text += QLatin1Char(' ')
            + Words::tr("All are of %1, as are others that go well.")
                  .arg(others.mid(0, 3).join(QStringLiteral(", ")));
    } else {
        text += QLatin1Char(' ') + Words::tr("They have nothing in common that the log tells of.");
    }
    return text;
}

QString timeOfDay(telemetry::Nanos at, int digits)
{
    const auto text = telemetry::shownTime(at, digits);
    const auto begin = text.find('T');
    return begin == std::string::npos
        ? kDash
        : QString::fromStdString(text.substr(begin + 1, text.find('Z') - begin - 1));
}

QString wholeTime(telemetry::Nanos at)
{
    auto text = QString::fromStdString(telemetry::shownTime(at));
    return text.isEmpty() ? kDash
                          : text.replace(QLatin1Char('T'), QLatin1Char(' '))
                                .replace(QLatin1Char('Z'), QStringLiteral(" UTC"));
}

QString secondsText(telemetry::Nanos length)
{
    return length == kNoTime ? kDash
                             : Words::tr("%1 s").arg(static_cast<double>(length) / 1e9, 0, 'f',
                                 length < 100'000'000'000 ? 3 : 0);
}

void paintStep(
    QPainter& painter, const QRectF& where, StepState state, bool stuck, const QPalette& palette)
{
    if (state != StepState::Waiting || stuck) {
        paintMark(painter, where,
            state == StepState::Done         ? Mark::Passed
                : state == StepState::Failed ? Mark::Failed
                : state == StepState::Ahead  ? Mark::Ahead
                                             : Mark::Warned,
            palette);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Role::Warn, palette));
    painter.drawEllipse(where.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setBrush(colour(Role::Panel, palette));
    for (const double along : {0.3, 0.5, 0.7}) {
        painter.drawEllipse(
            QPointF(where.left() + along * where.width(), where.center().y()), 1.2, 1.2);
    }
    painter.restore();
}

} // namespace attest::ui
