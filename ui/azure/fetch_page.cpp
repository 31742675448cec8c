// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch_page.h"

#include "azure/azure_words.h"
#include "azure/empty_words.h"
#include "azure/fetch_form.h"
#include "azure/fetched_case.h"
#include "azure/pause_countdown.h"
#include "explain/catalogue.h"
#include "live/announce.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr std::size_t kLongestCommand = 8'000;
constexpr int kMostEvents = 500;
constexpr int kMinute = 60'000;

} // namespace

FetchPage::FetchPage(AzureDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_cases(cases)
    , m_form(new FetchForm(desk, cases))
    , m_command(new QPlainTextEdit)
    , m_events(new QListWidget)
    , m_log(new QStackedWidget)
    , m_fetch(new QPushButton)
    , m_watching(new QPushButton)
    , m_minutes(new QSpinBox)
    , m_state(new QLabel)
    , m_pause(new PauseCountdown(desk.clock(), this))
    , m_watch(this)
{
    setAccessibleName(tr("Fetch evidence"));
    m_command->setObjectName(QStringLiteral("fetchCommand"));
    m_command->setAccessibleName(tr("What will be run, to the letter"));
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setFont(monoFont(font()));
    m_command->setFrameShape(QFrame::NoFrame);
    m_events->setObjectName(QStringLiteral("fetchEvents"));
    m_events->setAccessibleName(tr("What was fetched"));
    m_events->setFrameShape(QFrame::NoFrame);
    m_events->setWordWrap(true);
    auto* caption = new QLabel(tr("THIS WILL BE RUN"));
    caption->setFont(captionFont(font()));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setContentsMargins(kPadding, 2 * kGrid, kPadding, kGrid);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_form);
    lines->addWidget(caption);
    lines->addWidget(m_command);
    lines->addWidget(buttons());
    m_log->addWidget(emptyWords(tr("What is fetched is told here, and becomes a case. Watching "
                                   "fetches again and again, and tells what changes.")));
    m_log->addWidget(m_events);
    lines->addWidget(m_log, 1);
    setFocusProxy(m_fetch);
    m_watch.setObjectName(QStringLiteral("watchTimer"));
    connect(m_command->document()->documentLayout(),
        &QAbstractTextDocumentLayout::documentSizeChanged, this, &FetchPage::fitCommand);
    connect(m_pause, &PauseCountdown::changed, this, &FetchPage::follow);
    connect(m_form, &FetchForm::changed, this, &FetchPage::plan);
    connect(&desk, &AzureDesk::standingChanged, this, [this] {
        if (isWatching() && chosenId() != m_watchedBy) {
            endWatch(tr("Watching has ended: another connection was chosen"));
        }
        plan();
    });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (!m_fetching) {
            fetch();
        }
    });
    plan();
}

QWidget* FetchPage::buttons()
{
    auto* part = new QWidget;
    m_fetch->setObjectName(QStringLiteral("fetch"));
    m_fetch->setProperty("primary", true);
    m_watching->setObjectName(QStringLiteral("watch"));
    m_minutes->setObjectName(QStringLiteral("minutes"));
    m_minutes->setRange(1, 24 * 60);
    m_minutes->setValue(5);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Every so many minutes"));
    m_minutes->findChild<QLineEdit*>()->setAccessibleName(m_minutes->accessibleName());
    m_state->setObjectName(QStringLiteral("fetchState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_fetch);
    row->addWidget(m_watching);
    row->addWidget(m_minutes);
    row->addWidget(m_state, 1);
    connect(m_fetch, &QPushButton::clicked, this, &FetchPage::fetchOrCancel);
    connect(m_watching, &QPushButton::clicked, this, &FetchPage::watchOrEnd);
    return part;
}

void FetchPage::useMachine(const QString& id, azure::System system)
{
    if (isWatching()) {
        endWatch(tr("Watching has ended: another machine was chosen"));
    }
    m_form->useMachine(id, system);
}

// As high as the command is, within reason: what was fetched needs the room.
void FetchPage::fitCommand()
{
    constexpr int kFewest = 2, kMost = 9;
    const auto& document = *m_command->document();
    const int lines = std::clamp(static_cast<int>(document.size().height()), kFewest, kMost);
    m_command->setFixedHeight(lines * QFontMetrics(m_command->font()).lineSpacing()
        + 2 * static_cast<int>(document.documentMargin()) + 2 * kGrid);
}

// By the connection that it would go by: an address of a simulated tenant leads elsewhere.
QString FetchPage::commandOf(const azure::FetchPlan& plan) const
{
    if (plan.order.way == azure::FetchWay::File) {
        return tr("Nothing: a file is read.");
    }
    const auto* chosen = m_desk.chosen();
    return own(chosen ? azure::commandFor(plan, *chosen)
                      : azure::commandFor(plan, azure::endpointsOf(policy::Cloud::Public)))
        .left(kLongestCommand);
}

// What is shown is what is run: the plan with its challenge is made here, and made anew once it was used.
void FetchPage::plan()
{
    if (m_fetching) {
        return;
    }
    auto made = azure::planFetch(m_form->order());
    m_plan = made ? std::optional(*made) : std::nullopt;
    if (m_plan) {
        m_command->setPlainText(commandOf(*m_plan));
        m_state->clear();
    } else {
        m_command->clear();
        m_state->setText(tellingOf(made.problem()));
    }
    follow();
}

void FetchPage::follow()
{
    const auto* chosen = m_desk.chosen();
    const bool needsAccount = m_plan && m_plan->order.way == azure::FetchWay::RunCommand;
    const bool file = m_plan && m_plan->order.way == azure::FetchWay::File;
    const bool ready
        = file ? !m_form->file().isEmpty() : m_plan && chosen && (!needsAccount || m_desk.link());
    m_fetch->setText(m_fetching ? tr("&Cancel") : tr("&Fetch"));
    m_fetch->setEnabled(m_fetching || ready);
    m_watching->setText(isWatching() ? tr("&End watching") : tr("Wa&tch"));
    m_watching->setToolTip(tr("Fetch again and again, and tell what changes"));
    m_watching->setEnabled(isWatching() || ready);
    m_minutes->setEnabled(!isWatching());
    if (m_fetching) {
        const auto pause = m_pause->sentence();
        m_state->setText(pause.isEmpty() ? tr("Fetching…") : pause);
    } else if (file && !ready) {
        m_state->setText(tr("Choose the file first."));
    } else if (!file && !chosen) {
        m_state->setText(tr("Choose a connection first, or connect to the lab."));
    } else if (m_plan && needsAccount && !m_desk.link()) {
        m_state->setText(tr("Sign in first: the command is run by Resource Manager."));
    } else if (m_plan) {
        m_state->setText(isWatching()
                ? tr("Watching: every %n minute(s)", nullptr, m_minutes->value())
                : QString());
    }
}

void FetchPage::fetchOrCancel()
{
    if (m_fetching) {
        m_cancel.ask();
        return;
    }
    fetch();
}

void FetchPage::fetch()
{
    if (!m_plan || m_fetching || !m_fetch->isEnabled()) {
        return;
    }
    m_fetching = true;
    m_cancel = net::Cancel();
    follow();
    if (m_plan->order.way == azure::FetchWay::File) {
        readFile(*m_plan);
        return;
    }
    m_desk.withLink([self = QPointer(this), plan = *m_plan](const auto& link) {
        if (self) {
            self->carryOut(link, plan);
        }
    });
}

void FetchPage::readFile(const azure::FetchPlan& plan)
{
    auto link = std::make_shared<AzureLink>();
    link->labAnchors = m_desk.labAnchors();
    m_desk.inNetwork(
        this, m_cancel, [plan, path = m_form->file()] { return fetchedFromFile(plan, path); },
        [this, link](const Result<azure::Fetched>& got) { take({got}, *link); });
}

void FetchPage::carryOut(const std::shared_ptr<const AzureLink>& link, const azure::FetchPlan& plan)
{
    const auto waiting = AzureDesk::waitingFor(
        this, m_cancel, [this](const azure::Waiting& pause) { m_pause->begin(pause); });
    m_desk.inNetwork(
        this, m_cancel,
        [link, plan, waiting, pause = m_desk.pause(), clock = m_desk.clock(), cancel = m_cancel,
            watching = isWatching()] {
            azure::FetchMeans means;
            for (auto* patience : {&means.arm.patience, &means.imds}) {
                patience->pause = pause;
                patience->waiting = waiting;
            }
            means.transport = link->transport.get();
            means.metadata = link->session->connection().endpoints.metadata;
            means.session = link->session.get();
            Got got{azure::fetch(plan, means, cancel)};
            if (watching && got.fetched) {
                got.depth = pathDepth(*got.fetched, *link, clock, cancel);
            }
            return got;
        },
        [this, link](const Got& got) { take(got, *link); });
}

void FetchPage::say(const QString& line)
{
    const auto now = QString::fromStdString(formatRfc3339(m_desk.clock()())).mid(11, 8);
    m_log->setCurrentWidget(m_events);
    m_events->addItem(QStringLiteral("%1  %2").arg(now, line));
    if (m_events->count() > kMostEvents) {
        delete m_events->takeItem(0);
    }
    m_events->scrollToBottom();
    announce(*m_events, line);
}

void FetchPage::take(const Got& got, const AzureLink& link)
{
    m_fetching = false;
    m_pause->end();
    const auto& fetched = got.fetched;
    if (!fetched) {
        say(sentenceOf(fetched.problem()));
        plan();
        emit failed(tr("Nothing was fetched"), fetched.problem());
        return;
    }
    for (const auto& remark : fetched->remarks) {
        say(own(explain::explain(remark).title));
    }
    // A watch tells what changes; it does not open a case every few minutes.
    if (!isWatching() || !m_before) {
        keep(*fetched, link);
    }
    compare(*fetched, got.depth);
    plan();
    emit this->fetched();
}

// Into the case that waits for it, or else into one of its own.
void FetchPage::keep(const azure::Fetched& got, const AzureLink& link)
{
    auto* live = m_cases.shown();
    const auto name = shown(got.name, 80);
    auto made = caseAround(got, link, m_desk.clock()(), live ? &live->kept() : nullptr);
    made.evidence.front().tenantDomain = m_form->tenantDomain();
    if (live && live->kept().evidence.empty() && !live->isComing()) {
        live->edit(tr("Put %1 into the case").arg(name), filledFrom(live->kept(), std::move(made)));
        emit m_cases.added(live, name);
        say(tr("%1: put into the case that waited for it").arg(name));
        return;
    }
    m_cases.add(std::move(made), name + QStringLiteral(".attestcase"));
    say(tr("%1: a case was made of it").arg(name));
}

// What later rounds are held against.
void FetchPage::sayWatched(const azure::EvidenceFacts& facts)
{
    const auto until
        = facts.expires ? own(formatRfc3339(*facts.expires)) : tr("a time that it does not tell");
    const auto issuer = shown(facts.issuer, 200);
    say(facts.depth == 0
            ? tr("Watched from here on: issued by %1, valid until %2").arg(issuer, until)
            : tr("Watched from here on: issued by %1, a path of %n certificate(s), valid until %2",
                nullptr, static_cast<int>(facts.depth))
                  .arg(issuer, until));
}

void FetchPage::compare(const azure::Fetched& got, std::size_t depth)
{
    auto facts = azure::factsOf(got.what, got.answer);
    if (!facts) {
        return; // the case says why it cannot be read
    }
    facts->depth = depth;
    if (isWatching() && !m_before) {
        sayWatched(*facts);
    }
    if (m_before && m_before->what == facts->what && isWatching()) {
        const auto changes = azure::changesBetween(*m_before, *facts);
        for (const auto& change : changes) {
            const auto words = explain::explain(change);
            say(tr("%1. %2").arg(own(words.title), own(words.explanation)));
            emit told(own(words.title), own(words.explanation));
        }
        if (changes.empty()) {
            say(tr("Fetched again: nothing changed but its dates"));
        }
    }
    m_before = *facts;
}

std::string FetchPage::chosenId() const
{
    const auto* chosen = m_desk.chosen();
    return chosen ? chosen->id : std::string();
}

void FetchPage::endWatch(const QString& why)
{
    watchOrEnd();
    say(why);
}

void FetchPage::watchOrEnd()
{
    if (isWatching()) {
        m_watch.stop();
        m_before.reset();
        m_form->hold(false);
        follow();
        return;
    }
    m_before.reset();
    m_watchedBy = chosenId();
    m_form->hold(true);
    m_watch.start(m_minutes->value() * kMinute);
    fetch();
    follow();
}

} // namespace attest::ui
