// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_pane.h"

#include "sessions/session_model.h"
#include "sessions/session_table.h"
#include "sessions/session_timeline.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/rule.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

QString numbered(SessionKind kind, std::size_t count)
{
    switch (kind) {
    case SessionKind::Failed:
        return SessionPane::tr("Failed %L1").arg(count);
    case SessionKind::Stuck:
        return SessionPane::tr("Stuck %L1").arg(count);
    case SessionKind::Slow:
        return SessionPane::tr("Slow %L1").arg(count);
    case SessionKind::Ok:
        return SessionPane::tr("OK %L1").arg(count);
    case SessionKind::Open:
        break;
    }
    return SessionPane::tr("Open %L1").arg(count);
}

Mark markOf(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Failed:
        return Mark::Failed;
    case SessionKind::Stuck:
    case SessionKind::Slow:
        return Mark::Warned;
    case SessionKind::Ok:
        return Mark::Passed;
    case SessionKind::Open:
        break;
    }
    return Mark::Ahead;
}

} // namespace

SessionPane::SessionPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new SessionModel(this))
    , m_table(new SessionTable(*m_model))
    , m_timeline(new SessionTimeline(*m_model))
    , m_pages(new QStackedWidget)
    , m_sentence(new QLabel)
    , m_fill(new QToolButton)
    , m_course(new QLabel)
    , m_text(new QLineEdit)
    , m_asTime(new QToolButton)
{
    setAccessibleName(tr("Attestation sessions"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(bar());
    lines->addWidget(new Rule);
    lines->addWidget(m_pages, 1);
    m_pages->addWidget(empty());
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_timeline);
    setFocusProxy(m_table);
    connect(m_model, &SessionModel::countsChanged, this, &SessionPane::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SessionPane::follow);
    connect(m_table, &SessionTable::chosenChanged, this, &SessionPane::chosenChanged);
    connect(m_table, &SessionTable::chosenChanged, m_timeline, &SessionTimeline::setChosen);
    connect(m_timeline, &SessionTimeline::chosen, this,
        [this](const session::SessionPtr& session) { m_table->choose(session->id); });
    follow();
}

QWidget* SessionPane::bar()
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(kPadding, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid);
    auto* title = new QLabel(tr("ATTESTATION SESSIONS"));
    title->setFont(captionFont(font()));
    title->setForegroundRole(QPalette::PlaceholderText);
    m_course->setText(tr("offered › authorised › connected"));
    m_course->setFont(smallFont(font()));
    m_course->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(title);
    row->addWidget(m_course);
    row->addStretch(1);
    for (std::size_t i = 0; i < kSessionKinds; ++i) {
        auto* number = m_numbers[i] = new QToolButton;
        number->setObjectName(QStringLiteral("kind%1").arg(i));
        number->setCheckable(true);
        number->setAutoRaise(true);
        number->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        number->setIcon(markIcon(markOf(static_cast<SessionKind>(i))));
        number->setToolTip(tr("Show these alone"));
        row->addWidget(number);
        connect(number, &QToolButton::toggled, this, &SessionPane::applyFilter);
    }
    m_text->setObjectName(QStringLiteral("sessionText"));
    m_text->setAccessibleName(tr("Search sessions"));
    m_text->setPlaceholderText(tr("Machine, id, cause"));
    m_text->setToolTip(tr("Sessions in which this occurs: machine, id, server, cause, attributes"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(500);
    m_text->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    row->addWidget(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &SessionPane::applyFilter);
    m_asTime->setObjectName(QStringLiteral("sessionsAsTime"));
    m_asTime->setText(tr("Timeline"));
    m_asTime->setCheckable(true);
    m_asTime->setAutoRaise(true);
    m_asTime->setToolTip(tr("As bars over time instead of a list"));
    row->addWidget(m_asTime);
    connect(m_asTime, &QToolButton::toggled, this, &SessionPane::follow);
    return made;
}

QWidget* SessionPane::empty()
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made); // beside each other: the pane may be low
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    m_sentence->setObjectName(QStringLiteral("noSessions"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_fill->setObjectName(QStringLiteral("fillSessions"));
    m_fill->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_fill, &QToolButton::clicked, this, [this] {
        if (!m_model->all().empty()) {
            showAll();
        } else if (m_filling) {
            m_filling->trigger();
        }
    });
    row->addWidget(m_sentence, 1, Qt::AlignTop);
    row->addWidget(m_fill, 0, Qt::AlignTop);
    return made;
}

// The steps are said by each row, too: their names are the first to go where room is scarce.
void SessionPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_course->setVisible(width() >= 76 * fontMetrics().averageCharWidth() + 420);
}

void SessionPane::setFilling(QAction* filling)
{
    m_filling = filling;
    follow();
}

void SessionPane::filterTo(std::set<SessionKind> kinds, const QString& text)
{
    for (std::size_t i = 0; i < kSessionKinds; ++i) {
        const QSignalBlocker quiet(m_numbers[i]);
        m_numbers[i]->setChecked(kinds.contains(static_cast<SessionKind>(i)));
    }
    {
        const QSignalBlocker quiet(m_text);
        m_text->setText(text);
    }
    applyFilter();
}

void SessionPane::showAll()
{
    filterTo({});
}

bool SessionPane::choose(const std::string& id)
{
    if (m_table->choose(id)) {
        return true;
    }
    showAll();
    return m_table->choose(id);
}

void SessionPane::applyFilter()
{
    SessionFilter filter;
    for (std::size_t i = 0; i < kSessionKinds; ++i) {
        if (m_numbers[i]->isChecked()) {
            filter.kinds.insert(static_cast<SessionKind>(i));
        }
    }
    filter.text = m_text->text().trimmed();
    m_model->setFilter(std::move(filter));
    follow();
}

void SessionPane::follow()
{
    for (std::size_t i = 0; i < kSessionKinds; ++i) {
        const auto kind = static_cast<SessionKind>(i);
        const auto count = m_model->count(kind);
        m_numbers[i]->setText(numbered(kind, count));
        // What there always is stays in its place; what is rare is only said where it is.
        m_numbers[i]->setVisible(kind == SessionKind::Failed || kind == SessionKind::Ok || count > 0
            || m_numbers[i]->isChecked());
    }
    if (m_model->rowCount() == 0) {
        sayEmpty();
    }
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : m_asTime->isChecked() ? 2 : 1);
}

// Only where it is seen: another number in it, and all of the page would be laid out anew.
void SessionPane::sayEmpty()
{
    const bool none = m_model->all().empty();
    m_sentence->setText(none
            ? tr("No login yet. Add the log of a server or of agents: the logins that it tells of "
                 "are put together here, each with how far it came and why it failed.")
            : tr("None of the %L1 sessions is like this.").arg(m_model->all().size()));
    m_fill->setText(none ? (m_filling ? m_filling->text() : QString()) : tr("Show all"));
    m_fill->setVisible(!none || m_filling);
}

} // namespace attest::ui
