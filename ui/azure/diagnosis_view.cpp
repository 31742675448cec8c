// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/diagnosis_view.h"

#include "doctor/page.h"
#include "explain/checks.h"
#include "theme/fonts.h"
#include "theme/text.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

/// What a check only notes is no fault: it is marked as the check is, where that passed.
Mark markOf(const Finding& finding, doctor::State state)
{
    switch (finding.severity) {
    case Severity::Failure:
        return Mark::Failed;
    case Severity::Warning:
        return Mark::Warned;
    case Severity::Missing:
        return Mark::NotEvaluated;
    case Severity::Note:
        break;
    }
    return state == doctor::State::Passed ? Mark::Passed : Mark::Skipped;
}

QString nameOf(std::string_view act)
{
    return act == "create-application"      ? DiagnosisView::tr("Create the application")
        : act == "create-service-principal" ? DiagnosisView::tr("Create the service principal")
                                            : DiagnosisView::tr("Change the version of tokens");
}

} // namespace

DiagnosisView::DiagnosisView(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("diagnosis"));
    setAccessibleName(tr("What was found"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void DiagnosisView::addText(const QString& text, QPalette::ColorRole role, const QFont& font)
{
    if (text.isEmpty()) {
        return;
    }
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(label);
}

void DiagnosisView::show(std::string_view check, const doctor::Diagnosis* diagnosis)
{
    auto* inside = new QWidget;
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_lines->setSpacing(2 * kGrid);
    addText(own(explain::checkTitle(check)), QPalette::WindowText, headingFont(font()));
    addText(own(explain::checkQuestion(check)), QPalette::PlaceholderText, font());
    if (!diagnosis) {
        addText(tr("This was not checked yet."), QPalette::WindowText, font());
    } else {
        addText(
            tr("%1 · %2 ms").arg(wordOf(ui::markOf(diagnosis->state))).arg(diagnosis->took.count()),
            QPalette::PlaceholderText, smallFont(font()));
        for (const auto& finding : diagnosis->findings) {
            addFinding(finding, markOf(finding, diagnosis->state));
        }
        if (diagnosis->findings.empty() && diagnosis->state == doctor::State::Passed) {
            addText(tr("It holds. Nothing is to be done."), QPalette::WindowText, font());
        }
        for (const auto& command : diagnosis->commands) {
            addCommand(command);
        }
        for (const auto& act : diagnosis->acts) {
            addAct(act);
        }
    }
    m_lines->addStretch(1);
    setWidget(inside);
}

void DiagnosisView::addFinding(const Finding& finding, Mark means)
{
    const auto words = doctor::wordsOf(finding);
    auto* mark = new QLabel;
    mark->setPixmap(markIcon(means).pixmap(kMark));
    mark->setToolTip(wordOf(means));
    auto* title = new QLabel(own(words.title));
    auto strong = font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(title, 1);
    m_lines->addSpacing(kGrid);
    m_lines->addLayout(row);
    addText(own(words.explanation), QPalette::WindowText, font());
    addText(own(words.remedy), QPalette::WindowText, font());
}

void DiagnosisView::addCommand(const doctor::Command& command)
{
    if (command.where == doctor::Command::Where::OnTheHost) {
        addText(tr("On the server's host:"), QPalette::PlaceholderText, smallFont(font()));
    }
    const auto text = own(doctor::shown(command));
    auto* field = new QLineEdit(text);
    field->setObjectName(QStringLiteral("command"));
    field->setReadOnly(true);
    field->setFont(monoFont(font()));
    field->setCursorPosition(0);
    field->setToolTip(text);
    field->setAccessibleName(tr("Command"));
    auto* copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setAccessibleName(tr("Copy the command: %1").arg(text));
    connect(
        copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(field, 1);
    row->addWidget(copy);
    m_lines->addLayout(row);
}

// First the request as it would be sent, then the button that sends it: nobody confirms what was not shown.
void DiagnosisView::addAct(const doctor::Prepared& act)
{
    auto* look = new QPushButton(tr("%1…").arg(nameOf(act.id)));
    look->setObjectName(QStringLiteral("lookAtAct"));
    look->setToolTip(tr("Shows the request first; nothing is sent yet"));
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("act"));
    part->hide();
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* request = new QPlainTextEdit(
        shown(act.method + " " + act.url, 2000) + QStringLiteral("\n\n") + shown(act.body, 4000));
    request->setObjectName(QStringLiteral("request"));
    request->setAccessibleName(tr("The request that would be sent"));
    request->setReadOnly(true);
    request->setTabChangesFocus(true);
    request->setFont(monoFont(font()));
    request->setMaximumHeight(request->fontMetrics().height() * 7);
    auto* send = new QPushButton(tr("Send this request"));
    send->setObjectName(QStringLiteral("sendAct"));
    auto* leave = new QPushButton(tr("Do not send it"));
    auto* row = new QHBoxLayout;
    row->addWidget(send);
    row->addWidget(leave);
    row->addStretch(1);
    lines->addWidget(request);
    lines->addLayout(row);
    auto* first = new QHBoxLayout;
    first->addWidget(look);
    first->addStretch(1);
    m_lines->addLayout(first);
    m_lines->addWidget(part);
    connect(look, &QPushButton::clicked, part, [part, send] {
        part->show();
        send->setFocus(Qt::OtherFocusReason);
    });
    connect(leave, &QPushButton::clicked, part, [part, look] {
        part->hide();
        look->setFocus(Qt::OtherFocusReason);
    });
    connect(send, &QPushButton::clicked, this, [this, send, act] {
        send->setEnabled(false);
        emit sendAsked(act);
    });
}

} // namespace attest::ui
