// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QUndoStack>

namespace attest::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("WindowActions", text);
}

struct Row {
    const char* id;
    const char* text;
    QList<QKeySequence> keys;
    const char* icon;
    const char* about;
    std::function<void()> deed;
};

} // namespace

void addWindowActions(Actions& actions, const WindowDeeds& deeds)
{
    const std::vector<Row> rows{
        {"file.open", QT_TRANSLATE_NOOP("WindowActions", "&Open…"), {QKeySequence::Open}, "open",
            QT_TRANSLATE_NOOP("WindowActions", "Open a case, a document, a token or a policy"),
            deeds.open},
        {"edit.paste", QT_TRANSLATE_NOOP("WindowActions", "&Paste"), {QKeySequence::Paste}, "paste",
            QT_TRANSLATE_NOOP("WindowActions",
                "Take what is on the clipboard: a document, a token, a policy, files"),
            deeds.paste},
        {"azure.fetch", QT_TRANSLATE_NOOP("WindowActions", "&Fetch…"), {}, "",
            QT_TRANSLATE_NOOP("WindowActions", "Ask Azure for a document or a token"), deeds.fetch},
        {"file.sample-accepted",
            QT_TRANSLATE_NOOP("WindowActions", "Sample: a machine that is &accepted"), {}, "",
            QT_TRANSLATE_NOOP(
                "WindowActions", "A made-up machine whose document passes every check"),
            [deed = deeds.sample] { deed(0); }},
        {"file.sample-replayed",
            QT_TRANSLATE_NOOP("WindowActions", "Sample: a document with an &earlier challenge"), {},
            "",
            QT_TRANSLATE_NOOP(
                "WindowActions", "A made-up document that answers a challenge of an earlier login"),
            [deed = deeds.sample] { deed(1); }},
        {"file.close", QT_TRANSLATE_NOOP("WindowActions", "&Close case"),
            {QKeySequence(Qt::CTRL | Qt::Key_W)}, "close",
            QT_TRANSLATE_NOOP("WindowActions", "Close the case that is shown"), deeds.close},
        {"file.quit", QT_TRANSLATE_NOOP("WindowActions", "&Quit"),
            {QKeySequence(Qt::CTRL | Qt::Key_Q)}, "",
            QT_TRANSLATE_NOOP("WindowActions", "Close the window and all cases"), deeds.quit},
        {"view.next-case", QT_TRANSLATE_NOOP("WindowActions", "&Next case"),
            {QKeySequence(Qt::CTRL | Qt::Key_Tab)}, "",
            QT_TRANSLATE_NOOP("WindowActions", "Show the next of the open cases"), deeds.nextCase},
        {"view.previous-case", QT_TRANSLATE_NOOP("WindowActions", "&Previous case"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)}, "",
            QT_TRANSLATE_NOOP("WindowActions", "Show the previous one of the open cases"),
            deeds.previousCase},
        {"view.reset-layout", QT_TRANSLATE_NOOP("WindowActions", "&Reset layout"), {}, "",
            QT_TRANSLATE_NOOP("WindowActions", "Put all panes back where they were at first"),
            deeds.resetLayout},
        {"tools.palette", QT_TRANSLATE_NOOP("WindowActions", "&Search everything…"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, "search",
            QT_TRANSLATE_NOOP("WindowActions", "Find actions, stages and fields by name"),
            deeds.palette},
    };
    for (const auto& row : rows) {
        auto* action = actions.add(
            {row.id, words(row.text), row.keys, QString::fromLatin1(row.icon), words(row.about)});
        QObject::connect(action, &QAction::triggered, action, row.deed);
    }
}

UndoActions::UndoActions(Actions& actions, OpenCases& cases, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
{
    const auto add = [&](const Actions::Given& given, void (QUndoStack::*deed)()) {
        connect(m_actions.add(given), &QAction::triggered, this, [this, deed] {
            if (auto* live = m_cases.shown()) {
                (live->undoStack().*deed)();
            }
        });
    };
    add({"edit.undo", tr("&Undo"), QKeySequence::keyBindings(QKeySequence::Undo),
            QStringLiteral("undo"), tr("Take the last change of the case back")},
        &QUndoStack::undo);
    add({"edit.redo", tr("&Redo"), QKeySequence::keyBindings(QKeySequence::Redo),
            QStringLiteral("redo"), tr("Make the change again that was taken back")},
        &QUndoStack::redo);
    connect(&cases, &OpenCases::shownChanged, this, &UndoActions::follow);
    follow();
}

void UndoActions::follow()
{
    for (const auto& each : m_following) {
        disconnect(each);
    }
    m_following.clear();
    if (auto* live = m_cases.shown()) {
        m_following.push_back(
            connect(&live->undoStack(), &QUndoStack::indexChanged, this, &UndoActions::update));
    }
    update();
}

void UndoActions::update()
{
    auto* live = m_cases.shown();
    const auto* stack = live ? &live->undoStack() : nullptr;
    const auto set = [&](const char* id, bool can, const QString& text, const QString& nothing) {
        const auto name = QString::fromLatin1(id);
        m_actions.find(name)->setText(text);
        m_actions.setAllowed(name, can, live ? nothing : tr("No case is open"));
    };
    const auto called = [](const QString& plain, const QString& named, QString what) {
        return what.isEmpty() ? plain : named.arg(what.replace(u'&', QLatin1String("&&")));
    };
    set("edit.undo", stack && stack->canUndo(),
        called(tr("&Undo"), tr("&Undo: %1"), stack ? stack->undoText() : QString()),
        tr("Nothing has been changed"));
    set("edit.redo", stack && stack->canRedo(),
        called(tr("&Redo"), tr("&Redo: %1"), stack ? stack->redoText() : QString()),
        tr("Nothing has been taken back"));
}

} // namespace attest::ui
