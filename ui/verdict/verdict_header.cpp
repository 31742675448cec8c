// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_header.h"

#include "live/announce.h"
#include "live/open_questions.h"
#include "verdict/verdict_band.h"

namespace attest::ui {

VerdictHeader::VerdictHeader(Actions& actions, QWidget* parent)
    : Pane(QString(), parent)
    , m_actions(actions)
    , m_band(new VerdictBand)
{
    setAccessibleName(tr("Verdict"));
    setContent(m_band);
    connect(m_band, &VerdictBand::causeClicked, this, [this] { select(m_band->words().stage); });
    connect(m_band, &VerdictBand::lightClicked, this,
        [this](std::size_t light) { select(m_band->words().lights[light].stage); });
}

void VerdictHeader::refresh(Change change)
{
    if (!live()) {
        showEmpty(tr("The verdict in one sentence, and the four lights."));
        return;
    }
    if (change != Change::Steps && change != Change::Inputs) {
        return;
    }
    m_band->setWords(verdictWords(*live()));
    offerDeeds();
    showContent();
    const auto said = tr("%1. %2").arg(m_band->words().headline, m_band->words().sentence);
    if (said != m_told && m_toldOf == live()) {
        announce(*m_band, said);
    }
    m_band->setAccessibleName(said);
    m_told = said;
    m_toldOf = live();
}

// A case can come from a login in a log: what was presented there is yet to be put in. Or it comes from a
// machine, and nobody was asked yet for what it rests on.
void VerdictHeader::offerDeeds()
{
    std::vector<const char*> wanted;
    if (live()->kept().evidence.empty()) {
        wanted = {"azure.fetch", "edit.paste"};
    } else if (waitsForAnswers(*live())) {
        wanted = {kResolveAction};
    }
    QList<QAction*> deeds;
    for (const char* id : wanted) {
        if (auto* deed = m_actions.find(QString::fromLatin1(id))) {
            deeds << deed;
        }
    }
    m_band->offer(deeds);
}

// The verdict is the deciding run's, whichever is looked at.
void VerdictHeader::select(std::optional<std::size_t> stage)
{
    if (live() && stage && m_band->words().run) {
        live()->lookAt(*m_band->words().run);
        live()->selection().selectStage(*stage);
    }
}

} // namespace attest::ui
