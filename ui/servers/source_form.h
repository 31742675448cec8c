// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_entry.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace attest::ui {

class SourceFields;

/// Something to watch, to be written or written anew: what kind of thing, where, how to sign in. Shows what is
/// started or asked before it is, in the words of the terminal. Nothing is opened here.
class SourceForm final : public QWidget {
    Q_OBJECT
public:
    /// An entry that is the same source as one that is written.
    struct Twin {
        std::string id;
        QString name;
    };
    using TwinOf = std::function<std::optional<Twin>(const SourceEntry&)>;
    explicit SourceForm(TwinOf twinOf, QWidget* parent = nullptr);

    /// Empty fields for one of that kind.
    void begin(SourceEntry::Kind kind);
    /// As that one is, but for its secret, which stays where it is kept.
    void edit(const SourceEntry& source);
    /// As it is written now; of files there may be several.
    [[nodiscard]] std::vector<SourceEntry> written() const;
    /// How secrets that are typed will be kept.
    void tellSecrets(const QString& sentence);

signals:
    /// Each is fit, and none is there already. The secret is empty where nothing was typed.
    void added(const std::vector<attest::ui::SourceEntry>& sources, const QString& secret);
    /// The one that was edited, as it is to be from now on.
    void edited(const attest::ui::SourceEntry& source, const QString& secret);
    void twinWanted(const std::string& id);
    void cancelled();

private:
    void layOut();
    [[nodiscard]] QHBoxLayout* buttons();
    void start(const QString& title, const QString& deed);
    void follow();
    void calm();
    void followEdit(const SourceEntry& now);
    void save();
    void judged(const std::vector<SourceEntry>& sources, const std::optional<Problem>& problem);
    [[nodiscard]] bool refuseTwins(const std::vector<SourceEntry>& sources);
    void refuse(const QString& why);
    [[nodiscard]] Secret secret() const;

    TwinOf m_twinOf;
    std::optional<SourceEntry> m_before; ///< what is edited
    std::string m_twin;
    int m_round = 0; ///< of what is written: an answer to an earlier one comes too late
    SourceFields* m_fields;
    QPushButton *m_save, *m_cancel, *m_showTwin;
    QLabel *m_title, *m_about, *m_preview, *m_onSaving, *m_problem;
};

} // namespace attest::ui
