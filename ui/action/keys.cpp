// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/keys.h"

namespace attest::ui {

Keys::Keys(Actions& actions, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
{
    connect(&actions, &Actions::listChanged, this, &Keys::apply);
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::Keys) {
            apply();
        }
    });
    apply();
}

void Keys::apply()
{
    if (m_applying) {
        return;
    }
    m_applying = true; // Setting keys is a change, too.
    const auto kept = m_settings.keys();
    for (auto* action : m_actions.all()) {
        const auto id = Actions::idOf(*action);
        const auto own = kept.constFind(id);
        // An empty text is a list of one that is empty, and not of none.
        m_actions.setKeys(id,
            own != kept.constEnd() && own->isEmpty() ? QList<QKeySequence>()
                : own == kept.constEnd()
                ? Actions::defaultKeysOf(*action)
                : QKeySequence::listFromString(*own, QKeySequence::PortableText));
    }
    m_applying = false;
}

QAction* Keys::conflict(const QString& id, const QKeySequence& keys) const
{
    if (keys.isEmpty()) {
        return nullptr;
    }
    const auto overlaps = [&](const QKeySequence& other) {
        return !other.isEmpty()
            && (keys.matches(other) != QKeySequence::NoMatch
                || other.matches(keys) != QKeySequence::NoMatch);
    };
    const auto* self = m_actions.find(id);
    for (auto* action : m_actions.all()) {
        // Two that are only heard in their own panes do not disturb each other.
        const bool apart = self && self->shortcutContext() != Qt::WindowShortcut
            && action->shortcutContext() != Qt::WindowShortcut;
        const auto theirs = action->shortcuts();
        if (action != self && !apart && std::any_of(theirs.begin(), theirs.end(), overlaps)) {
            return action;
        }
    }
    return nullptr;
}

void Keys::keep(const QString& id, const QList<QKeySequence>& keys)
{
    auto kept = m_settings.keys();
    const auto* action = m_actions.find(id);
    if (action && Actions::defaultKeysOf(*action) == keys) {
        kept.remove(id);
    } else {
        kept.insert(id, QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
    m_settings.setKeys(kept);
}

void Keys::assign(const QString& id, const QKeySequence& keys)
{
    while (auto* other = conflict(id, keys)) {
        auto left = other->shortcuts();
        left.removeIf([&](const QKeySequence& each) {
            return keys.matches(each) != QKeySequence::NoMatch
                || each.matches(keys) != QKeySequence::NoMatch;
        });
        keep(Actions::idOf(*other), left);
    }
    keep(id, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

void Keys::reset(const QString& id)
{
    auto kept = m_settings.keys();
    kept.remove(id);
    m_settings.setKeys(kept);
}

void Keys::resetAll()
{
    m_settings.setKeys({});
}

bool Keys::isChanged(const QString& id) const
{
    return m_settings.keys().contains(id);
}

} // namespace attest::ui
