/** Words that carry no point of their own: nobody is asked to fill them in. */
export const functionWords = new Set(
  `about above across after again against almost along already also although always among another
  around because become before behind being below between beyond could despite doing during either
  enough every everything first found given going hardly having himself itself later least likely
  little making many might more most much neither never nothing often other others
  particular perhaps quite rather really second several shall should simply since some something
  sometimes still such than that their them then there these they thing things think this those
  though through together toward towards under until upon usually very what whatever when whenever
  where whether which while whose within without would yourself`.split(/\s+/),
)
