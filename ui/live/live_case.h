// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/selection.h"
#include "policy/load.h"
#include "report/report.h"
#include "report/story.h"
#include "session/moments.h"
#include "session/stepper.h"
#include "session/what_if.h"

#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include <atomic>
#include <functional>
#include <memory>

namespace attest::ui {

/// What can be undone: the case and what is supposed about it. A value; states share their bytes.
struct CaseState {
    casefile::Case kept;
    session::WhatIf whatIf;
    /// Another with every edit of what is kept. What is only supposed is never saved, so it is none.
    int edition = 0;
};
using CaseStatePtr = std::shared_ptr<const CaseState>;
/// A policy that has been loaded. Large ones take long, so that nobody loads one twice.
using LoadedPolicy = std::shared_ptr<const policy::PolicySet>;

/// A case that is open. Made where it may take long (any thread, then moved): run to its end, so that
/// there is a verdict as soon as it is shown.
struct Prepared {
    CaseStatePtr state;
    session::Stepper stepper;
    /// What is wrong with the policy, where it cannot be loaded: reading it again may take long, too.
    std::optional<policy::LoadResult> unfit = {};
};
[[nodiscard]] Prepared prepare(casefile::Case c);
[[nodiscard]] std::optional<policy::LoadResult> unfitPolicyOf(const session::Stepper& stepper);

enum class Change {
    Steps,  ///< the run went on or back: fields and stages were added or taken away
    Inputs, ///< evidence, policy, suppositions: everything is another
    Notes,  ///< only what people wrote
    File,   ///< where it is kept, whether it is saved
    Breaks, ///< breakpoints, pausing
};

/// The one open case that panes show: they call its commands and render its values.
class LiveCase : public QObject {
    Q_OBJECT
public:
    /// A path that is empty: not kept in a file yet. The name is for people.
    LiveCase(Prepared prepared, QString name, QString path, QObject* parent = nullptr);
    ~LiveCase() override;

    // What it is.
    [[nodiscard]] const casefile::Case& kept() const { return m_state->kept; }
    [[nodiscard]] const session::WhatIf& whatIf() const { return m_state->whatIf; }
    [[nodiscard]] CaseStatePtr state() const { return m_state; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isEdited() const;
    void setKeptAt(const QString& path);
    /// As if it had been edited: recovered after a crash, or new from evidence.
    void setNeverKept();

    // What came out, as far as the run got.
    [[nodiscard]] const session::Stepper& stepper() const { return m_stepper; }
    /// The run that is looked at. Null where nothing runs: no evidence, or a policy that cannot be
    /// loaded.
    [[nodiscard]] const verify::Verification* run() const;
    /// All of them: one for each attestor of a policy that there is evidence for.
    [[nodiscard]] std::size_t runs() const;
    /// Index of the one that is looked at: unless somebody chose, the one that decides, or until then
    /// the one at work. Nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> runAt() const;
    /// The one that decides, or until then the one at work: what the verdict speaks of.
    [[nodiscard]] std::optional<std::size_t> decidingRun() const;
    /// Looks at another run until the next step. Everything is another then: Change::Inputs.
    void lookAt(std::size_t run);
    /// The run as reported and as told; null with run().
    [[nodiscard]] const report::ReportedRun* reported(std::size_t run) const;
    [[nodiscard]] const report::ToldRun* told(std::size_t run) const;
    [[nodiscard]] const report::Report& report() const;
    [[nodiscard]] const report::Story& story() const;
    /// The interface speaks another language now.
    void forgetWords() { m_story.reset(); }
    /// The whole run with nothing supposed: what is saved, compared with and exported unless asked
    /// otherwise.
    [[nodiscard]] const report::Report& truth() const;
    /// Every date that matters, under what is supposed but for the time: they stay while it is moved.
    [[nodiscard]] const session::Moments& moments() const;
    /// Of the run, or of what it would be of; nothing without evidence.
    [[nodiscard]] std::optional<verify::Method> method() const;
    /// The policy in force with its diagnostics and places; nothing without one.
    [[nodiscard]] const std::optional<policy::LoadResult>& policy() const;
    /// It has been read: asking for it takes no time.
    [[nodiscard]] bool policyIsRead() const { return m_policy.has_value(); }

    // Stepping. Nothing happens while a run is coming: the one that is there is about to go.
    void step();
    void stepBack();
    void restart();
    void run(session::Until until);
    void goTo(std::size_t steps);
    /// Forward or back to just after that stage of that run, or to where it ends before.
    void goToStage(std::size_t run, std::size_t stage);
    [[nodiscard]] const std::set<session::StageKey>& breakpoints() const { return m_breaks; }
    void toggleBreakpoint(const session::StageKey& stage);
    void clearBreakpoints();
    void setPausing(bool pausing);
    void answer(verify::Reply reply);
    void goOn();

    // Editing: everything here can be undone. `what` names it in the menu. Where judging takes long, the
    // case is another at once and its run follows, worked out off the interface's thread.
    /// `policy`: that of `next` where it has been loaded already, off the interface's thread.
    void edit(const QString& what, casefile::Case next, LoadedPolicy policy = nullptr);
    /// Several in a row that move the clock alone, or the policy's text or the leeway alone, are undone
    /// as one.
    void suppose(const QString& what, session::WhatIf next, LoadedPolicy policy = nullptr);
    /// A note on a target (casefile::Note); an empty text takes it away.
    /// While something is being undone or done again, it waits until that is over: editors keep what was
    /// typed when what they show goes away.
    void setNote(const std::string& target, const QString& written);
    /// One of kept().notes: files may hold several on one target.
    void setNoteAt(std::size_t at, const QString& written);
    [[nodiscard]] QString noteOn(const std::string& target) const;

    /// A run is being worked out for what the case is now; until then the earlier one is shown.
    [[nodiscard]] bool isComing() const { return m_unwanted != nullptr; }
    /// Nobody wants to wait for it: back to what the run that is shown is of.
    void giveUpComing();

    /// Selects the stage that blocks the run that is looked at, or the one that is coming, if any does. A new
    /// result does so by itself, unless somebody chose a stage since it was asked for
    /// (Selection::stageIsChosen()).
    void selectBlocking();
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

signals:
    void changed(attest::ui::Change change);
    /// A run is coming, by the words of the edit; and it is there, or not wanted any more.
    void comingBegan(const QString& what);
    void comingEnded();

private:
    friend class StateCommand;
    enum class Moved { Clock, Anything };
    struct Order;
    void adopt(const CaseStatePtr& state, const QString& what, Change change, LoadedPolicy policy,
        Moved moved);
    void runAgain(const QString& what, Change change, LoadedPolicy policy, Moved moved);
    void runLater(Order order, const QString& what, Moved moved);
    void replaceRun(Prepared run, Moved moved);
    void forgetComing();
    void push(const QString& what, CaseState next, Change change, LoadedPolicy policy = nullptr);
    [[nodiscard]] LoadedPolicy policyOfRun() const;
    [[nodiscard]] LoadedPolicy loadedPolicy() const;
    void writeNotes(casefile::Case next, bool taken);
    [[nodiscard]] bool postpones(std::function<void()> edit);
    void leadToBlocking();
    void moved();

    CaseStatePtr m_state;
    CaseStatePtr m_ranOf; ///< what the stepper runs: m_state, unless a run is coming
    /// Of the run that is coming; set where nobody waits for it any more.
    std::shared_ptr<std::atomic<bool>> m_unwanted;
    bool m_selectsWhenThere = false;
    session::Stepper m_stepper;
    QString m_name, m_path;
    bool m_neverKept = false;
    int m_lastEdition = 0, m_savedEdition = 0;
    std::set<session::StageKey> m_breaks;
    std::optional<std::size_t> m_lookedAt;
    bool m_adopting = false;
    // Worked out when asked for, and forgotten with every change.
    mutable std::optional<report::Report> m_report, m_truth;
    mutable std::optional<report::Story> m_story;
    mutable std::optional<std::pair<verify::Method, session::Moments>> m_moments;
    mutable std::optional<std::optional<policy::LoadResult>> m_policy;
    QUndoStack m_undo;
    Selection m_selection;
};

/// How many of its stages ran; those after a failure did not, unless every problem is collected.
[[nodiscard]] std::size_t stagesRun(const verify::Verification& run);

} // namespace attest::ui
