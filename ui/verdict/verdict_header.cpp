// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_header.h"

#include "live/announce.h"
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
    offerEvidence();
    showContent();
    const auto said = tr("%1. %2").arg(m_band->words().headline, m_band->words().sentence);
    if (said != m_told && m_toldOf == live()) {
        announce(*m_band, said);
    }
    m_band->setAccessibleName(said);
    m_told = said;
    m_toldOf = live();
}

// A case can come from a login in a log: what was presented there is yet to be put in.
void VerdictHeader::offerEvidence()
{
    QList<QAction*> deeds;
    if (live()->kept().evidence.empty()) {
        for (const char* id : {"azure.fetch", "edit.paste"}) {
            if (auto* deed = m_actions.find(QString::fromLatin1(id))) {
                deeds << deed;
            }
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
