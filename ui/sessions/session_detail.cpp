// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_detail.h"

#include "explain/catalogue.h"
#include "live/background.h"
#include "sessions/session_lines.h"
#include "sessions/session_model.h"
#include "sessions/session_words.h"
#include "telemetry/log/masked.h"
#include "theme/fonts.h"
#include "theme/rule.h"
#include "theme/text.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

Params paramsOf(
    const telemetry::AttestationSession& session, const telemetry::EventCatalogue& events)
{
    const auto from
        = session.outcome == telemetry::SessionOutcome::Succeeded ? session.ended : session.last;
    if (!session.issue.starts_with("log.session-") || from == telemetry::kNoTime) {
        return {};
    }
    const auto length = session.took() != telemetry::kNoTime ? session.took() : telemetry::Nanos{0};
    return {{"seconds", static_cast<std::int64_t>(length / 1'000'000'000)},
        {"step", std::string(events.idOf(session.step))}};
}

QLabel* textLabel(const QString& text, QPalette::ColorRole role, const QFont& font)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SessionDetail::SessionDetail(const SessionModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("sessionDetail"));
    setAccessibleName(tr("Session"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    show(nullptr);
}

void SessionDetail::show(const session::SessionPtr& session)
{
    if (session == m_session && widget() != nullptr) {
        return;
    }
    m_session = session;
    auto* inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_lines->setSpacing(2 * kGrid);
    if (!session) {
        m_lines->addWidget(textLabel(
            tr("Choose a session to see what happened in it, most likely why, and what to do."),
            QPalette::PlaceholderText, font()));
    } else {
        addHead();
        addCause();
        addButtons();
        addFields();
        addLines();
    }
    m_lines->addStretch(1);
    setWidget(inside);
}

void SessionDetail::addCaption(const QString& text)
{
    m_lines->addSpacing(kGrid);
    m_lines->addWidget(new Rule);
    m_lines->addSpacing(kGrid);
    m_lines->addWidget(textLabel(text, QPalette::PlaceholderText, captionFont(font())));
}

void SessionDetail::addHead()
{
    const auto what = SessionWords::mark(*m_session);
    auto* mark = new QLabel;
    mark->setPixmap(markIcon(what).pixmap(kMark));
    mark->setAccessibleName(SessionWords::outcome(*m_session));
    auto word = SessionWords::outcome(*m_session);
    word[0] = word[0].toUpper();
    const auto methods = SessionWords::methods(*m_session);
    auto* title = textLabel(m_session->took() == telemetry::kNoTime
            ? tr("%1 · %2").arg(word, methods)
            : tr("%1 after %2 · %3").arg(word, secondsText(m_session->took()), methods),
        QPalette::WindowText, headingFont(font()));
    title->setObjectName(QStringLiteral("sessionTitle"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(title, 1);
    m_lines->addLayout(row);
    const auto said = SessionWords::what(*m_session);
    if (!said.isEmpty()) {
        m_lines->addWidget(textLabel(said, QPalette::PlaceholderText, monoFont(font())));
    }
}

void SessionDetail::addCause()
{
    if (m_session->issue.empty()) {
        return;
    }
    addCaption(tr("MOST LIKELY"));
    const auto words
        = explain::explain(IssueId{m_session->issue}, paramsOf(*m_session, m_model.events()));
    auto strong = font();
    strong.setWeight(QFont::DemiBold);
    auto* title = textLabel(own(words.title), QPalette::WindowText, strong);
    title->setObjectName(QStringLiteral("sessionCause"));
    m_lines->addWidget(title);
    for (const auto& text : {words.explanation, words.remedy}) {
        if (!text.empty()) {
            m_lines->addWidget(textLabel(own(text), QPalette::WindowText, font()));
        }
    }
    const auto reference = words.reference.empty()
        ? own(m_session->issue)
        : tr("%1 · %2").arg(shown(m_session->issue, 80), own(words.reference));
    m_lines->addWidget(textLabel(reference, QPalette::PlaceholderText, smallFont(font())));
    askAlike();
}

void SessionDetail::askAlike()
{
    auto* alike = textLabel({}, QPalette::WindowText, font());
    alike->setObjectName(QStringLiteral("alike"));
    alike->hide();
    m_lines->addWidget(alike);
    inBackground(
        alike,
        [all = m_model.lend(), of = m_session, events = m_model.events()] {
            return session::alikeOf(*all, *of, events);
        },
        [this, alike, of = m_session](const session::Alike& told) {
            const auto text = SessionWords::alike(told, *of);
            alike->setText(text);
            alike->setVisible(!text.isEmpty());
            emit alikeTold();
        });
}

void SessionDetail::addButtons()
{
    m_lines->addSpacing(kGrid);
    auto* open = new QPushButton(tr("Open as &case"));
    open->setObjectName(QStringLiteral("openAsCase"));
    open->setProperty("primary", true);
    open->setToolTip(tr("What the log tells goes into a case, which waits for the evidence"));
    auto* lines = new QPushButton(tr("Show its li&nes"));
    lines->setObjectName(QStringLiteral("showLines"));
    lines->setToolTip(tr("In the log, without those of others"));
    connect(open, &QPushButton::clicked, this, [this] { emit caseWanted(m_session); });
    connect(lines, &QPushButton::clicked, this, [this] { emit linesWanted(m_session); });
    auto* page = new QPushButton(tr("Catalogue &page"));
    page->setObjectName(QStringLiteral("openPage"));
    page->setToolTip(tr("All that is known of this cause in general"));
    const auto key = m_session->issue.empty() ? std::string(m_model.events().idOf(m_session->step))
                                              : m_session->issue;
    page->setVisible(!key.empty());
    connect(page, &QPushButton::clicked, this, [this, key] { emit pageWanted(key); });
    // In two rows: three of them beside each other are wider than the pane in most languages.
    for (const auto& buttons : {std::vector{open}, std::vector{page, lines}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(2 * kGrid);
        for (auto* button : buttons) {
            row->addWidget(button);
        }
        row->addStretch(1);
        m_lines->addLayout(row);
    }
}

void SessionDetail::addFields()
{
    addCaption(tr("FIELDS"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * kGrid);
    form->setVerticalSpacing(kGrid);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            auto* shown = textLabel(value, QPalette::WindowText, monoFont(font()));
            shown->setAccessibleName(tr("%1: %2").arg(name, value));
            form->addRow(textLabel(name, QPalette::PlaceholderText, font()), shown);
        }
    };
    const auto text = [](const std::string& from) { return shown(telemetry::masked(from), 300); };
    add(tr("session"), text(m_session->id));
    add(tr("machine"), text(m_session->machine));
    add(tr("server"), m_model.serverOf(*m_session));
    add(tr("cluster"), text(m_session->cluster));
    add(QStringLiteral("SPIFFE ID"), text(m_session->spiffeId));
    add(tr("began"), wholeTime(m_session->started));
    for (const auto& attribute : m_session->attributes) {
        QStringList values;
        for (const auto& value : attribute.values) {
            values << text(value);
        }
        add(text(attribute.key), values.join(QStringLiteral(", ")));
    }
    if (m_session->attributesLeftOut) {
        add(tr("attributes"), tr("left out, as there are many sessions: its line has them"));
    }
    m_lines->addLayout(form);
}

void SessionDetail::addLines()
{
    addCaption(m_session->lineCount > m_session->lines.size() ? tr("LINES · THE FIRST %1 OF %2")
                                                                    .arg(m_session->lines.size())
                                                                    .arg(m_session->lineCount)
                                                              : tr("LINES"));
    auto* lines = new SessionLines(*m_session, m_model);
    connect(lines, &SessionLines::lineWanted, this, &SessionDetail::lineWanted);
    m_lines->addWidget(lines);
}

} // namespace attest::ui
