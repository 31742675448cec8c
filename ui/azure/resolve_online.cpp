// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resolve_online.h"

#include "azure/fetched_case.h"
#include "azure/resolve.h"
#include "live/open_questions.h"
#include "session/open_requests.h"

namespace attest::ui {

ResolveOnline::ResolveOnline(Actions& actions, OpenCases& cases, AzureDesk& desk, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
    , m_desk(desk)
{
    auto* action = actions.add({kResolveAction, tr("&Resolve online"), {}, {},
        tr("Ask the network for what this case lacks, and record the answers in it")});
    connect(action, &QAction::triggered, this, &ResolveOnline::resolve);
    connect(&cases, &OpenCases::shownChanged, this, &ResolveOnline::follow);
    connect(&desk, &AzureDesk::standingChanged, this, &ResolveOnline::follow);
    connect(&desk, &AzureDesk::connectionsChanged, this, &ResolveOnline::follow);
    connect(&cases.activities(), &Activities::changed, this, &ResolveOnline::follow);
    follow();
}

void ResolveOnline::follow()
{
    disconnect(m_following);
    auto* live = m_cases.shown();
    if (live) {
        m_following = connect(live, &LiveCase::changed, this, &ResolveOnline::follow);
    }
    const bool busy = m_cases.activities().isRunning(m_activity);
    const auto why = !live ? tr("No case is open")
        : !m_desk.chosen() ? tr("There is no connection: add one under Azure")
        : busy             ? tr("Answers are being fetched")
        : !mayAnswer(*m_desk.chosen(), live->kept())
        ? tr("The connection is a simulated tenant's, and the case is not")
        : isOfAnotherTenant(m_desk.labAnchors(), live->kept())
        ? tr("The connection is another simulated tenant's than the case")
        : !hasOpenQuestions(*live) ? tr("Every request of this case has its answer")
                                   : QString();
    m_actions.setAllowed(QLatin1String(kResolveAction), why.isEmpty(), why);
}

void ResolveOnline::resolve()
{
    auto* live = m_cases.shown();
    if (!live || m_cases.activities().isRunning(m_activity)) {
        return;
    }
    net::Cancel cancel;
    m_activity
        = m_cases.activities().begin(tr("Resolving online"), [cancel]() mutable { cancel.ask(); });
    m_desk.withLink([this, cancel, live = QPointer(live)](const auto& link) {
        if (!live) {
            return;
        }
        auto work = [link, cancel, kept = live->kept(), clock = m_desk.clock()] {
            azure::ResolveOptions options;
            options.clock = clock;
            options.cancel = cancel;
            auto changed = kept;
            // Known before the run, so that without an account Resource Manager counts as not there.
            const auto token
                = link->session->token(link->session->connection().endpoints.armAudience, cancel);
            changed.context.arm = token ? verify::Access::Granted : changed.context.arm;
            changed.context.aia = verify::Access::Granted;
            const bool any = session::answerOpenRequests(changed, session::Open::NotOk,
                azure::liveAnswers(
                    token ? link->session.get() : nullptr, *link->transport, options));
            return std::pair(std::move(changed), any);
        };
        m_desk.inNetwork(this, cancel, std::move(work),
            [this, cancel, live, before = live->state()](std::pair<casefile::Case, bool> got) {
                m_cases.activities().end(m_activity);
                if (live && !cancel.asked()) {
                    take(*live, before->kept, std::move(got.first), got.second);
                }
                follow();
            });
    });
    follow();
}

// Somebody may have changed the case meanwhile: what was asked for was asked of the old one.
void ResolveOnline::take(
    LiveCase& live, const casefile::Case& before, casefile::Case after, bool any)
{
    if (!any) {
        emit failed(tr("No request was answered"),
            tr("The list of requests under Azure says what became of each. Objects of Resource "
               "Manager need somebody who is signed in."));
        return;
    }
    auto next = live.kept();
    next.exchanges = std::move(after.exchanges);
    next.context.arm = after.context.arm;
    next.context.aia = after.context.aia;
    next.reportSha256.clear();
    const auto count
        = static_cast<int>(next.exchanges.size()) - static_cast<int>(before.exchanges.size());
    live.edit(tr("Resolve online"), std::move(next));
    emit done(tr("%n answer(s) were recorded in the case", nullptr, std::max(count, 1)), &live);
}

} // namespace attest::ui
