// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_entry.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// Something to watch, to be written: what kind of thing, where, how to sign in. Shows what is started or
/// asked before it is, in the words of the terminal. Nothing is opened here.
class SourceForm final : public QWidget {
    Q_OBJECT
public:
    explicit SourceForm(QWidget* parent = nullptr);

    /// Empty fields for one of that kind.
    void begin(SourceEntry::Kind kind);
    /// As it is written now; of files there may be several.
    [[nodiscard]] std::vector<SourceEntry> written() const;
    /// How secrets that are typed will be kept.
    void tellSecrets(const QString& sentence);

signals:
    /// Each is fit. The secret is empty where nothing was typed.
    void added(const std::vector<attest::ui::SourceEntry>& sources, const QString& secret);
    void cancelled();

private:
    using Kind = SourceEntry::Kind;
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint = {});
    void addChoices();
    void layOut();
    void follow();
    void preview();
    void chooseFiles();
    void chooseKubeconfig();
    void findContexts();
    void save();
    void judged(const std::vector<SourceEntry>& sources, const std::optional<Problem>& problem);
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] SourceEntry one() const;
    [[nodiscard]] Secret secret() const;

    QFormLayout* m_form;
    QComboBox *m_kind, *m_context, *m_signIn;
    QLineEdit *m_name = nullptr, *m_path = nullptr, *m_command = nullptr, *m_host = nullptr,
              *m_units = nullptr, *m_container = nullptr, *m_dockerContext = nullptr,
              *m_kubeconfig = nullptr, *m_nameSpace = nullptr, *m_pods = nullptr, *m_url = nullptr,
              *m_query = nullptr, *m_tenant = nullptr, *m_user = nullptr, *m_secret = nullptr;
    QPushButton *m_choose, *m_chooseKube, *m_add, *m_cancel;
    QLabel *m_about, *m_preview, *m_kept, *m_problem;
    QStringList m_files; ///< chosen together
};

} // namespace attest::ui
