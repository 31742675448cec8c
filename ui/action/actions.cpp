// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/actions.h"

#include "theme/marks.h"

namespace attest::ui {
namespace {

constexpr const char* kReason = "reason";
constexpr const char* kAbout = "about";
constexpr const char* kDefaultKeys = "defaultKeys";

} // namespace

QAction* Actions::add(const Given& given)
{
    const auto id = QString::fromLatin1(given.id);
    if (auto* known = find(id)) {
        return known;
    }
    auto* action = new QAction(given.text, this);
    action->setObjectName(id);
    action->setShortcuts(given.keys);
    action->setProperty(kAbout, given.about);
    action->setProperty(kDefaultKeys, QVariant::fromValue(given.keys));
    if (!given.icon.isEmpty()) {
        action->setIcon(inkIcon(given.icon));
    }
    describe(*action);
    m_all.push_back(action);
    emit listChanged();
    emit changed();
    return action;
}

QAction* Actions::find(const QString& id) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&](const QAction* each) { return each->objectName() == id; });
    return found == m_all.end() ? nullptr : *found;
}

void Actions::setKeys(const QString& id, const QList<QKeySequence>& keys)
{
    auto* action = find(id);
    if (action && action->shortcuts() != keys) {
        action->setShortcuts(keys);
        describe(*action);
        emit listChanged();
        emit changed();
    }
}

QList<QKeySequence> Actions::defaultKeysOf(const QAction& action)
{
    return action.property(kDefaultKeys).value<QList<QKeySequence>>();
}

void Actions::clear()
{
    for (auto* each : std::exchange(m_all, {})) {
        delete each;
    }
    emit listChanged();
    emit changed();
}

void Actions::setText(const QString& id, const QString& text)
{
    auto* action = find(id);
    if (action && action->text() != text) {
        action->setText(text);
        describe(*action);
        emit changed();
    }
}

void Actions::allow(const QString& id)
{
    setAllowed(id, true, {});
}

void Actions::forbid(const QString& id, const QString& why)
{
    setAllowed(id, false, why);
}

void Actions::setAllowed(const QString& id, bool allowed, const QString& why)
{
    auto* action = find(id);
    const auto reason = allowed ? QString() : why;
    if (!action || (action->isEnabled() == allowed && reasonOf(*action) == reason)) {
        return;
    }
    action->setEnabled(allowed);
    action->setProperty(kReason, reason);
    describe(*action);
    emit changed();
}

QString Actions::idOf(const QAction& action)
{
    return action.objectName();
}

QString Actions::reasonOf(const QAction& action)
{
    return action.property(kReason).toString();
}

QString Actions::aboutOf(const QAction& action)
{
    return action.property(kAbout).toString();
}

QString Actions::nameOf(const QAction& action)
{
    QString name = action.text();
    name.remove(QLatin1Char('&'));
    return name;
}

void Actions::describe(QAction& action)
{
    QString tip = nameOf(action);
    if (!action.shortcut().isEmpty()) {
        tip += QStringLiteral(" (%1)").arg(action.shortcut().toString(QKeySequence::NativeText));
    }
    for (const auto& more : {aboutOf(action), reasonOf(action)}) {
        if (!more.isEmpty()) {
            tip += QLatin1Char('\n') + more;
        }
    }
    action.setToolTip(tip);
    action.setStatusTip(action.isEnabled() ? aboutOf(action) : reasonOf(action));
}

} // namespace attest::ui
