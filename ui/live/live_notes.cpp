// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "live/live_case.h"
#include "theme/text.h"

#include <QtCore/QDateTime>

namespace attest::ui {
namespace {

Time now()
{
    return {QDateTime::currentSecsSinceEpoch(), 0};
}

} // namespace

QString LiveCase::noteOn(const std::string& target) const
{
    for (const auto& note : kept().notes) {
        if (note.target == target) {
            return own(note.text);
        }
    }
    return {};
}

void LiveCase::writeNotes(casefile::Case next, bool taken)
{
    push(taken ? tr("Take a note away") : tr("Write a note"),
        {std::move(next), whatIf(), ++m_lastEdition}, Change::Notes);
}

// The undo stack must not grow while it is being walked.
bool LiveCase::postpones(std::function<void()> edit)
{
    if (m_adopting) {
        QMetaObject::invokeMethod(this, std::move(edit), Qt::QueuedConnection);
    }
    return m_adopting;
}

// A token that somebody pastes is neither kept nor shown.
void LiveCase::setNote(const std::string& target, const QString& written)
{
    const auto text = own(redactSecrets(utf8(written)));
    if (noteOn(target) == text || postpones([this, target, text] { setNote(target, text); })) {
        return;
    }
    casefile::Case next = kept();
    std::erase_if(next.notes, [&](const casefile::Note& note) { return note.target == target; });
    if (!text.isEmpty()) {
        next.notes.push_back({target, utf8(text), now()});
    }
    writeNotes(std::move(next), text.isEmpty());
}

void LiveCase::setNoteAt(std::size_t at, const QString& written)
{
    const auto text = own(redactSecrets(utf8(written)));
    if (at >= kept().notes.size() || kept().notes[at].text == utf8(text)
        || postpones([this, target = kept().notes[at].target, text] { setNote(target, text); })) {
        return;
    }
    casefile::Case next = kept();
    if (text.isEmpty()) {
        next.notes.erase(next.notes.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
        next.notes[at].text = utf8(text);
        next.notes[at].written = now();
    }
    writeNotes(std::move(next), text.isEmpty());
}

} // namespace attest::ui
